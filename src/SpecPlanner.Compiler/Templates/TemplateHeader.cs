namespace SpecPlanner.Compiler;

/// <summary>Reads the front matter of a template.</summary>
internal static class TemplateHeader
{
    private static readonly string[] Keys =
        ["id", "name", "category", "description", "assignedPersonas", "successCriteria", "baseUrl", "reviewer", "policy", "parameters"];

    /// <summary>Reads the keys and reports what is missing, unknown or of the wrong shape.</summary>
    /// <param name="root">The front matter.</param>
    /// <param name="start">The line that opens it; where missing keys are reported.</param>
    /// <param name="findings">Where findings go.</param>
    public static PlanHeader Read(YamlMapping root, TextSpan start, FindingBag findings)
    {
        var reader = new HeaderReader(root, findings);
        reader.ReportUnknownKeys(Keys, "A template");
        foreach (var key in (string[])["id", "name", "category", "assignedPersonas", "successCriteria"]) reader.Require(key, start, "A template");
        return PlanHeader.Read(reader, findings);
    }
}
