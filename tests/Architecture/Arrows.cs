using System.Xml.Linq;

namespace SpecPlanner.Architecture.Tests;

/// <summary>Which room may use what. An arrow that is not here is a decision to take first, in the design, then here.</summary>
internal static class Arrows
{
    private const string Roslyn = "Microsoft.CodeAnalysis";

    /// <summary>The direct arrows (the package room's two packages among them); what may be used by way of another room may also be named.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["SpecPlanner.Model"] = [],
        ["SpecPlanner.Compiler"] = ["SpecPlanner.Model", "Markdig", "YamlDotNet"],
        ["SpecPlanner.Analyzers"] = ["SpecPlanner.Compiler", Roslyn],
        ["SpecPlanner.CodeFixes"] = ["SpecPlanner.Analyzers", Roslyn],
        ["SpecPlanner.Runtime"] = ["SpecPlanner.Model", "SpecPlanner.Compiler", "Polly.Core", "Microsoft.Extensions.AI.Abstractions"],
        ["SpecPlanner.Runner"] = ["SpecPlanner.Runtime", "System.CommandLine", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "Spectre.Console"],
        ["SpecPlanner.Package"] = ["SpecPlanner.Analyzers", "SpecPlanner.CodeFixes", "SpecPlanner.Runner", "SpecPlanner", "SpecPlanner.Runner.Package", "SpecPlanner.Templates", "specplanner"],
    };

    public static IEnumerable<string> Rooms => MayUse.Keys;

    /// <summary>What a project file uses and its room may not, as sentences.</summary>
    /// <param name="room">The folder under <c>src</c>.</param>
    /// <param name="project">The project file's text.</param>
    public static IEnumerable<string> Violations(string room, string project)
    {
        if (!MayUse.ContainsKey(room)) return [$"{room} is a room without arrows: say what it may use."];
        var allowed = Reach(room).ToHashSet(StringComparer.Ordinal);
        return References(project).Where(r => !allowed.Contains(FamilyOf(r))).Select(r => $"{room} may not use {r}.");
    }

    private static IEnumerable<string> Reach(string room) =>
        MayUse.TryGetValue(room, out var direct) ? direct.Concat(direct.SelectMany(Reach)) : [];

    private static IEnumerable<string> References(string project) =>
        from item in XDocument.Parse(project).Descendants()
        where item.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference" or "Reference"
        let include = item.Attribute("Include")?.Value
        where include is not null
        from name in include.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select item.Name.LocalName == "ProjectReference" ? Path.GetFileNameWithoutExtension(name.Replace('\\', '/')) : name;

    private static string FamilyOf(string reference) =>
        reference.StartsWith(Roslyn + ".", StringComparison.Ordinal) ? Roslyn : reference;
}
