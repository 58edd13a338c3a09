using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the class of a step.</summary>
internal static class StepClassWriter
{
    /// <summary>Writes the class.</summary>
    public static void Write(SourceWriter writer, StepShape step)
    {
        var task = step.Task;
        writer.Line()
            .Summary($"Step {CSharpLiteral.Of(task.Number)}: {task.Title}")
            .Remarks(task.Action.Text)
            .Open(step.IsCode ? $"public sealed partial class {step.ClassName}" : $"public static partial class {step.ClassName}")
            .Summary("The id, unique inside the plan.")
            .Line($"public const string Id = {CSharpLiteral.Of(task.Id)};")
            .Line()
            .Summary("The id of the persona that does it.")
            .Line($"public const string Persona = {CSharpLiteral.Of(task.Persona)};")
            .Line()
            .Summary("The whole step.")
            .Line($"public static {ModelType.Named(nameof(TaskDefinition))} Definition => Plan.Tasks[{CSharpLiteral.Of(step.Position)}];")
            .Line();
        WriteCriteria(writer, task.Criterion);
        if (step.IsCode) WriteBody(writer);
        writer.Close();
    }

    private static void WriteCriteria(SourceWriter writer, Criterion? criterion)
    {
        var parts = criterion is CriterionGroup { Kind: GroupKind.All, Negated: false } all ? all.Items : default;
        var value = criterion is null ? "default"
            : parts.IsEmpty ? $"{ModelType.Named("EquatableArray")}.Create<{ModelType.Named(nameof(Criterion))}>(Definition.Criterion!)"
            : $"(({ModelType.Named(nameof(CriterionGroup))})Definition.Criterion!).Items";
        var texts = criterion is null ? "" : parts.IsEmpty ? criterion.Text : string.Join("\n", parts.Select(part => part.Text));
        writer.Summary("What proves it, all of it.")
            .Remarks(texts)
            .Line($"public static {ModelType.ListOf(ModelType.Named(nameof(Criterion)))} Criteria => {value};");
    }

    private static void WriteBody(SourceWriter writer) => writer.Line()
        .Summary("Does the step. The project that owns the plan writes the body.")
        .Parameter("context", "What the step may know and say.")
        .Parameter("cancellationToken", "Is cancelled when the attempt must end.")
        .Line($"public partial global::System.Threading.Tasks.ValueTask<{ModelType.InRuntime("StepResult")}> ExecuteAsync("
            + $"{ModelType.InRuntime("TaskContext")} context, global::System.Threading.CancellationToken cancellationToken);");
}
