using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>C# of a project with plans, in which <c>{|SPEC8002:…|}</c> marks what the analyzer is expected to report.</summary>
internal static partial class MarkedCode
{
    private static readonly TestProject Project = Snapshot.Named("every-feature").Project with
    {
        Files = [.. Snapshot.Named("every-feature").Project.Files, .. Snapshot.Named("specification").Project.Files.Where(f => f.Path.Contains("/specs/", StringComparison.Ordinal))],
    };

    private const string Usings = "using System; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks; using SpecPlanner; using SpecPlanner.Runtime; using Demo.Specs; ";

    /// <summary>Checks a body of the code step of the template <c>release-site</c>.</summary>
    public static Task ShouldHoldInStep(string members) =>
        ShouldHold("namespace Demo.Templates { static partial class ReleaseSite { sealed partial class PlanStep {\n" + members + "\n} } }", hasBody: true);

    /// <summary>Checks C# that stands beside the plans.</summary>
    public static Task ShouldHold(string code) => ShouldHold(code, hasBody: false);

    /// <summary>What is reported for C# without marks, in the context that its first words ask for.</summary>
    public static async Task<IReadOnlyList<string>> RulesOf(string code)
    {
        var (text, hasBody) = InContext(code);
        return [.. (await Analyze(text, hasBody)).Select(d => d.Id)];
    }

    private static async Task ShouldHold(string marked, bool hasBody)
    {
        var (code, expected) = Read(marked);
        (await Analyze(code, hasBody)).Select(d => $"{d.Id} {d.Location.SourceSpan.Start - Usings.Length} {Quote(code, d)}").ShouldBe(expected);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string code, bool hasBody)
    {
        var compilation = (Project with { CSharp = Usings + code }).Compile();
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && (hasBody || d.Id != "CS8795")).ShouldBeEmpty(code);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. Project.Files], new ProjectSettings(Project.Properties)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([new CodeAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private static (string Code, bool HasBody) InContext(string code) => code.Split(' ')[0] switch
    {
        "public" => ("namespace Demo.Templates { static partial class ReleaseSite { sealed partial class PlanStep {\n" + code + "\n} } }", true),
        "readonly" => (code, false),
        _ => ("class Example {\n" + code + "\n}", false),
    };

    private static (string Code, IReadOnlyList<string> Expected) Read(string marked)
    {
        var code = new StringBuilder();
        var expected = new List<string>();
        var position = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            code.Append(marked, position, mark.Index - position);
            expected.Add($"{mark.Groups["id"].Value} {code.Length} {mark.Groups["text"].Value}");
            code.Append(mark.Groups["text"].Value);
            position = mark.Index + mark.Length;
        }

        return (code.Append(marked, position, marked.Length - position).ToString(), expected);
    }

    private static string Quote(string code, Diagnostic diagnostic) =>
        code.Substring(diagnostic.Location.SourceSpan.Start - Usings.Length, diagnostic.Location.SourceSpan.Length);

    [GeneratedRegex(@"\{\|(?<id>SPEC\d{4}):(?<text>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
