namespace SpecPlanner.Analyzers;

/// <summary>Writes a plan's entry in the catalogue, with the C# bodies of its <c>code</c> steps.</summary>
internal static class EntryWriter
{
    /// <summary>Writes the property.</summary>
    public static void Write(SourceWriter writer, PlanClass plan, IReadOnlyList<StepShape> steps)
    {
        writer.Line()
            .Summary("What a runner knows of this plan without making it.")
            .Open($"public static {ModelType.InRuntime("CatalogueEntry")} Entry => new {ModelType.InRuntime("CatalogueEntry")}")
            .Line("Id = Id,")
            .Line("Name = Name,")
            .Text("Category", plan.Plan.Category)
            .Text("Description", plan.Plan.Description)
            .Number("Steps", plan.Plan.Tasks.Count, byDefault: -1)
            .Layers(plan)
            .Line("Plan = static () => Plan,");
        if (!plan.Errors.IsEmpty) writer.Line($"Errors = new string[] {{ {string.Join(", ", plan.Errors.Select(CSharpLiteral.Of))} }},");
        WriteBodies(writer, steps.Where(step => step.IsCode).ToList());
        writer.Close(";");
    }

    private static void WriteBodies(SourceWriter writer, List<StepShape> steps)
    {
        if (steps.Count == 0) return;
        var bodies = $"global::System.Collections.Generic.Dictionary<string, {ModelType.InRuntime("StepBody")}>";
        writer.Open($"Bodies = new {bodies}(global::System.StringComparer.Ordinal)");
        foreach (var step in steps)
        {
            writer.Line($"[{step.ClassName}.Id] = static (context, cancellationToken) => new {step.ClassName}().ExecuteAsync(context, cancellationToken),");
        }

        writer.Close(",");
    }
}
