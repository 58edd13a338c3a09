using System.Xml;
using System.Xml.Linq;

namespace SpecPlanner.Runtime;

/// <summary>What solutions and projects of .NET tell.</summary>
internal static class DotNetReading
{
    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static readonly (string Package, string Framework)[] TestFrameworks =
        [("xunit", "xUnit"), ("NUnit", "NUnit"), ("MSTest", "MSTest"), ("TUnit", "TUnit")];

    /// <summary>Reads them.</summary>
    public static void Read(Discovery found)
    {
        var projects = found.Files.Ending(".csproj", ".fsproj", ".vbproj").ToList();
        var solution = found.Files.Ending(".sln", ".slnx").FirstOrDefault();
        if (projects.Count == 0 && solution is null) return;

        var shared = found.Files.Named("Directory.Build.props", "Directory.Packages.props").Take(4).Select(p => Parse(found.Files, p)).OfType<XElement>().ToList();
        var read = projects.Take(40).Select(p => Parse(found.Files, p)).OfType<XElement>().ToList();
        var frameworks = read.Concat(shared).SelectMany(TargetFrameworks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var evidence = solution ?? projects[0];
        found.Stack(".NET", string.Join(", ", frameworks), evidence);

        // Whatever stands below the solution is built with it.
        var at = solution ?? (projects.Count == 1 ? projects[0] : "");
        found.Command(CommandPurpose.Build, "dotnet build", at.Length > 0 ? at : projects[0]);
        var tests = read.Any(IsTest) || projects.Any(p => p.Contains("Test", StringComparison.Ordinal));
        if (tests) found.Command(CommandPurpose.Test, "dotnet test", at.Length > 0 ? at : projects[0]);
        found.Command(CommandPurpose.Format, "dotnet format --verify-no-changes", at.Length > 0 ? at : projects[0]);
        foreach (var framework in TestFrameworks.Where(f => read.Any(p => Packages(p).Any(n => n.StartsWith(f.Package, StringComparison.OrdinalIgnoreCase)))).Take(1))
            found.TestFrameworks["C#"] = framework.Framework;
    }

    private static IEnumerable<string> TargetFrameworks(XElement project) =>
        project.Descendants().Where(e => e.Name.LocalName is "TargetFramework" or "TargetFrameworks")
            .SelectMany(e => e.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(t => !t.Contains('$', StringComparison.Ordinal));

    private static bool IsTest(XElement project) =>
        Packages(project).Any(p => p.Equals("Microsoft.NET.Test.Sdk", StringComparison.OrdinalIgnoreCase) || TestFrameworks.Any(f => p.StartsWith(f.Package, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Packages(XElement project) =>
        project.Descendants().Where(e => e.Name.LocalName is "PackageReference").Select(e => e.Attribute("Include")?.Value ?? "");

    private static XElement? Parse(ProjectListing listing, string path)
    {
        if (listing.Read(path) is not { Length: > 0 } text) return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Careful);
            return XElement.Load(reader);
        }
        catch (XmlException problem)
        {
            listing.Remark($"`{path}` is not valid XML (line {problem.LineNumber}); only its name was used.");
            return null;
        }
    }
}
