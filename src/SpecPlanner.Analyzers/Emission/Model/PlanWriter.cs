using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the expression that makes a plan.</summary>
internal static class PlanWriter
{
    /// <summary>Writes a plan; a persona that has a class of its own is named, the others are written out.</summary>
    /// <param name="writer">Takes the expression.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="definitionOf">The expression of a persona's definition by its id, or <see langword="null"/>.</param>
    public static void Write(SourceWriter writer, Plan plan, Func<string, string?> definitionOf) =>
        writer.New(nameof(Plan), () => writer
            .Text(nameof(plan.Id), plan.Id, byDefault: null)
            .Text(nameof(plan.Name), plan.Name, byDefault: null)
            .Choice(nameof(plan.Kind), plan.Kind, PlanKind.Template)
            .Text(nameof(plan.Category), plan.Category)
            .Text(nameof(plan.Description), plan.Description)
            .Text(nameof(plan.Source), plan.Source)
            .Texts(nameof(plan.AssignedPersonas), plan.AssignedPersonas)
            .Objects(nameof(plan.Personas), plan.Personas, (w, persona) => WritePersona(w, persona, definitionOf))
            .Objects(nameof(plan.Parameters), plan.Parameters, WriteParameter)
            .Text(nameof(plan.BaseUrl), plan.BaseUrl, byDefault: null)
            .Text(nameof(plan.Reviewer), plan.Reviewer, byDefault: null)
            .Choice(nameof(plan.Policy), plan.Policy)
            .Objects(nameof(plan.Tasks), plan.Tasks, TaskWriter.Write)
            .Objects(nameof(plan.Rollbacks), plan.Rollbacks, RollbackWriter.Write)
            .Object(nameof(plan.SuccessCriterion), plan.SuccessCriterion, CriterionWriter.Write));

    private static void WritePersona(SourceWriter writer, Persona persona, Func<string, string?> definitionOf)
    {
        if (definitionOf(persona.Id) is { } expression) writer.Write(expression);
        else PersonaWriter.Write(writer, persona);
    }

    private static void WriteParameter(SourceWriter writer, Parameter parameter) =>
        writer.New(nameof(Parameter), () => writer
            .Text(nameof(parameter.Name), parameter.Name, byDefault: null)
            .Choice(nameof(parameter.Type), parameter.Type, ParameterType.String)
            .Text(nameof(parameter.Default), parameter.Default, byDefault: null)
            .Text(nameof(parameter.Description), parameter.Description)
            .Text(nameof(parameter.Pattern), parameter.Pattern, byDefault: null)
            .Long(nameof(parameter.Min), parameter.Min)
            .Long(nameof(parameter.Max), parameter.Max)
            .Texts(nameof(parameter.Values), parameter.Values));

    private static SourceWriter Long(this SourceWriter writer, string name, long? value) =>
        value is { } number ? writer.Member(name, CSharpLiteral.Of(number)) : writer;
}
