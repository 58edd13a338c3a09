using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Writes a key that front matter lacks, or has without a value.</summary>
internal sealed class KeyFixes(SourceDocument document, FrontMatterBlock frontMatter)
{
    // What may stand in YAML without quotes, whoever reads it.
    private static readonly Regex Plain = new(@"^\p{L}[\p{L}\p{N}_./-]*( [\p{L}\p{N}(][\p{L}\p{N}_./()-]*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternLimit.Own);

    /// <summary>The id is the file's name.</summary>
    public IEnumerable<Fix> Id() => DocumentId.StemOf(document.Path) is var stem && DocumentId.IsId(stem) ? Write("id", stem) : [];

    /// <summary>A name is the author's to choose; the file's name is a beginning.</summary>
    public IEnumerable<Fix> Name()
    {
        var words = DocumentId.StemOf(document.Path).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? [] : Write("name", Quoted(char.ToUpperInvariant(words[0]) + words.Substring(1)), "id").Select(f => f.AsChoice());
    }

    /// <summary>The category is the folder's name.</summary>
    public IEnumerable<Fix> Category()
    {
        var folders = document.Path.Split('/');
        return folders.Length > 2 ? Write("category", Quoted(folders[folders.Length - 2]), "name", "id") : [];
    }

    /// <summary>The assigned personas are those that the steps name.</summary>
    public IEnumerable<Fix> Personas(IEnumerable<string> named)
    {
        var personas = named.Distinct(StringComparer.Ordinal).ToList();
        return personas.Count == 0 ? [] : Write("assignedPersonas", $"[{string.Join(", ", personas.Select(Quoted))}]", "description", "category", "name", "id");
    }

    /// <summary>What proves the whole only the author knows; until then nothing does.</summary>
    public IEnumerable<Fix> SuccessCriteria() =>
        Write("successCriteria", Quoted($"{Placeholders.Command} passes"), "assignedPersonas", "description", "category", "name", "id").Select(f => f.AsChoice());

    private static string Quoted(string value) => Plain.IsMatch(value) ? value : $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private IEnumerable<Fix> Write(string key, string value, params string[] after) =>
        YamlEdits.WriteKey(document.Text, frontMatter, key, value, after) is { } edit ? [Fix.Of($"Write \"{key}: {value}\"", edit)] : [];
}
