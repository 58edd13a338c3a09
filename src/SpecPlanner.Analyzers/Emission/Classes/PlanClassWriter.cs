using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the class of a template or specification: its id, its plan, its parameters, a class for each step, and the ids and machines of what it promises.</summary>
internal static class PlanClassWriter
{
    private static readonly string[] OwnMembers = ["Id", "Name", "Plan", "Entry", "Parameters", "CreatePlan"];

    /// <summary>Writes the class.</summary>
    public static void Write(SourceWriter writer, PlanClass plan, ProjectOptions options)
    {
        var names = new NameScope([.. OwnMembers, .. plan.Specification is null ? [] : SpecificationIdsWriter.ClassNames, plan.ClassName]);
        var parameters = ParameterShape.AllOf(plan.Plan, names);
        var machines = SpecificationMachinesWriter.Named(plan.Specification, names);
        var steps = StepShape.AllOf(plan.Plan, names, options);

        writer.Summary(plan.Plan.Name).Remarks(plan.Plan.Description).Open($"{options.Accessibility} static partial class {plan.ClassName}");
        WriteConstants(writer, plan.Plan);
        if (options.Runtime && !plan.Plan.Tasks.IsEmpty) EntryWriter.Write(writer, plan, steps);
        ParametersClassWriter.Write(writer, parameters);
        foreach (var step in steps) StepClassWriter.Write(writer, step);
        if (plan.Specification is { } specification) SpecificationIdsWriter.Write(writer, specification);
        SpecificationMachinesWriter.Write(writer, machines);
        WritePlan(writer, plan, options);
        writer.Close();
    }

    private static void WriteConstants(SourceWriter writer, Plan plan) => writer
        .Summary("The id that the runner takes.")
        .Line($"public const string Id = {CSharpLiteral.Of(plan.Id)};")
        .Line()
        .Summary("The display name.")
        .Line($"public const string Name = {CSharpLiteral.Of(plan.Name)};")
        .Line()
        .Summary("The checked plan, made on first use.")
        .Line($"public static {ModelType.Named(nameof(Plan))} Plan {{ get; }} = CreatePlan();");

    private static void WritePlan(SourceWriter writer, PlanClass plan, ProjectOptions options)
    {
        var classes = plan.PersonaClasses.ToDictionary(p => p.Id, p => p.ClassName, StringComparer.Ordinal);
        writer.Line().Write($"private static {ModelType.Named(nameof(Plan))} CreatePlan() => ");
        PlanWriter.Write(writer, plan.Plan, id =>
            classes.TryGetValue(id, out var name) ? $"global::{options.RootNamespace}.Personas.{name}.Definition" : null);
        writer.Line(";");
    }
}
