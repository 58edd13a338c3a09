using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>Somebody at work on a few documents in an editor that keeps one driver and one analyzer alive: types, deletes, pastes, takes back, adds and removes files.</summary>
internal sealed class EditSession
{
    private readonly Random _random;
    private readonly List<MarkdownFile> _files;
    private readonly Stack<(int File, string Text)> _past = new();
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal) { ["RootNamespace"] = "Demo", ["SpecPlannerRuntime"] = "true" };
    private GeneratorDriver _driver;
    private int _added;

    /// <summary>Opens the documents.</summary>
    public EditSession(int seed, IEnumerable<MarkdownFile> files)
    {
        _random = new Random(seed);
        _files = [.. files];
        _driver = Open(_files);
    }

    /// <summary>What was done last, for the message of a failure.</summary>
    public string Last { get; private set; } = "opened";

    /// <summary>Does one thing, and shows what the editor then shows, and what it would show had it been opened just now.</summary>
    public async Task<(string Kept, string Fresh)> Step()
    {
        Edit();
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new ProjectSettings(_properties)).RunGenerators(Compilation());
        List<MarkdownFile> anew = [.. _files.Select(file => file.With(file.Markdown))];
        var fresh = Open(anew).RunGenerators(Compilation());
        return (await Shown(_driver, _files), await Shown(fresh, anew));
    }

    private GeneratorDriver Open(IEnumerable<MarkdownFile> files) =>
        CSharpGeneratorDriver.Create([new PlanGenerator().AsSourceGenerator()], files, TestProject.ParseOptions, new ProjectSettings(_properties));

    private void Edit()
    {
        var index = _random.Next(_files.Count);
        var text = _files[index].Markdown;
        switch (_random.Next(12))
        {
            case 0 when _past.Count > 0:
                var (file, before) = _past.Pop();
                if (file < _files.Count) Replace(file, before, "took back");
                break;
            case 1 when _files.Count < 8:
                Add(index);
                break;
            case 2 when _files.Count > 3:
                _driver = _driver.RemoveAdditionalTexts([_files[index]]);
                _files.RemoveAt(index);
                _past.Clear();
                Last = "removed a file";
                break;
            case 3:
                Paste(index, text);
                break;
            default:
                _past.Push((index, text));
                Replace(index, new Mutation(_random.Next()).Once(text), "typed");
                break;
        }
    }

    private void Add(int index)
    {
        var copy = new MarkdownFile(_files[index].Metadata["Path"].Replace(".md", $"-{++_added}.md", StringComparison.Ordinal), _files[index].Markdown);
        _files.Add(copy);
        _driver = _driver.AddAdditionalTexts([copy]);
        Last = "added " + copy.Path;
    }

    private void Paste(int index, string text)
    {
        var from = _files[_random.Next(_files.Count)].Markdown;
        var start = _random.Next(from.Length + 1);
        var piece = from.Substring(start, Math.Min(_random.Next(300), from.Length - start));
        _past.Push((index, text));
        Replace(index, text.Insert(_random.Next(text.Length + 1), piece), "pasted");
    }

    private void Replace(int index, string text, string what)
    {
        var changed = _files[index].With(text);
        _driver = _driver.ReplaceAdditionalText(_files[index], changed);
        _files[index] = changed;
        Last = $"{what} in {changed.Path}:\n{text}";
    }

    private async Task<string> Shown(GeneratorDriver driver, IReadOnlyList<MarkdownFile> files)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files], new ProjectSettings(_properties)), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await Compilation().WithAnalyzers([new PlanAnalyzer(), new CommentSuppressor()], options).GetAnalyzerDiagnosticsAsync();
        return string.Join('\n', TestProject.GeneratedBy(driver.GetRunResult()).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"// {s.Key}\n{s.Value}"))
            + string.Join('\n', found.Select(Line).Order(StringComparer.Ordinal));
    }

    private static string Line(Diagnostic found) =>
        string.Create(CultureInfo.InvariantCulture, $"{found.Location.GetLineSpan()} {found.Id} {found.Severity} {found.IsSuppressed} {found.GetMessage(CultureInfo.InvariantCulture)}");

    // With every keystroke there is another one, as in an editor.
    private static CSharpCompilation Compilation() => CSharpCompilation.Create("Demo");
}
