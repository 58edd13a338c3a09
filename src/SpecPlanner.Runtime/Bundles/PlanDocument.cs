using System.Security.Cryptography;
using System.Text;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The document that a plan is written in, as it is now: its text with lines, and what a specification promises.</summary>
public sealed class PlanDocument
{
    private const int LargestRead = 8 * 1024 * 1024;

    private readonly string[] _lines;
    private readonly Dictionary<string, (int First, int Last)> _sections = new(StringComparer.Ordinal);

    private PlanDocument(string file, string path, string text, ParsedDocument parsed)
    {
        (File, Path) = (file, path);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Specification = parsed.Model.Specification;
        _lines = new string[parsed.Lines.LineCount];
        for (var line = 1; line <= _lines.Length; line++)
        {
            var start = parsed.Lines.StartOf(line);
            _lines[line - 1] = text[start..parsed.Lines.StartOf(line + 1)].TrimEnd('\r', '\n');
            if (parsed.StepAt(start) is { } task) _sections[task] = (_sections.TryGetValue(task, out var section) ? section.First : line, line);
        }
    }

    /// <summary>The absolute path of its file.</summary>
    public string File { get; }

    /// <summary>Its path relative to the project's folder.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of its text in UTF-8.</summary>
    public string Sha256 { get; }

    /// <summary>What it promises; <see langword="null"/> for a template.</summary>
    public Specification? Specification { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="file">The absolute path of the file.</param>
    /// <param name="plan">The plan that it should be of.</param>
    /// <returns>The document; <see langword="null"/> when it cannot be read or is of another plan.</returns>
    public static PlanDocument? Read(string file, Plan plan)
    {
        try
        {
            if (!System.IO.File.Exists(file)) return null;
            var text = OrdinaryFile.ReadText(file, LargestRead);
            var parsed = DocumentParser.Parse(new SourceDocument(plan.Source, plan.Kind == PlanKind.Specification ? DocumentKind.Specification : DocumentKind.Template, text));
            return string.Equals(parsed.Model.Id, plan.Id, StringComparison.Ordinal) ? new PlanDocument(file, plan.Source, text, parsed) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The section of a task, word for word; <see langword="null"/> when the document has no such task any more.</summary>
    public BundleExcerpt? ExcerptOf(string task)
    {
        if (!_sections.TryGetValue(task, out var section)) return null;
        var last = section.Last;
        while (last > section.First && string.IsNullOrWhiteSpace(_lines[last - 1])) last--;
        return new BundleExcerpt(Path, section.First, last, string.Join('\n', _lines[(section.First - 1)..last]));
    }

    /// <summary>The line on which an entry with an id begins, or a diagram names a transition; 0 when there is none.</summary>
    public int LineOf(string id)
    {
        var index = Array.FindIndex(_lines, line => line.Contains($"**{id}**", StringComparison.Ordinal));
        if (index < 0) index = Array.FindIndex(_lines, line => line.Contains($": {id} ", StringComparison.Ordinal) || line.EndsWith($": {id}", StringComparison.Ordinal));
        return index + 1;
    }
}
