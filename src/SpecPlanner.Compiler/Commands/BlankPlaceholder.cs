using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>
/// <c>{{ name }}</c> with blanks, which is text. Where the name is a declared parameter it was surely meant as one,
/// and a shell would be given the braces.
/// </summary>
internal static class BlankPlaceholder
{
    /// <summary>Each of them, with its name.</summary>
    public static IEnumerable<Placeholder> FindIn(string text, ParameterScope scope)
    {
        const int Longest = 100;
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", start, Math.Min(Longest, text.Length - start), StringComparison.Ordinal);
            if (end < 0) continue;
            var inner = text.Substring(start + 2, end - start - 2);
            var isEscaped = start > 0 && text[start - 1] is '$' or '\\';
            if (!isEscaped && inner != inner.Trim() && scope.Find(inner.Trim()) is not null) yield return new Placeholder(inner.Trim(), start, end + 2 - start);
        }
    }

    /// <summary>What to say about one.</summary>
    public static string Message(string name) => $"{{{{ {name} }}}} with blanks is text, not the parameter; write {{{{{name}}}}}.";
}
