namespace SpecPlanner.Compiler;

/// <summary>A word of the form <c>name=value</c>, <c>name+=value</c> or <c>name[index]=value</c>.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Index">What stands between the brackets, if there are any.</param>
/// <param name="Value">What stands behind the equals sign.</param>
internal sealed record Assignment(string Name, IReadOnlyList<WordPart> Index, IReadOnlyList<WordPart> Value)
{
    /// <summary>Reads a word as an assignment; <see langword="null"/> when it is none.</summary>
    public static Assignment? Of(ShellWord word)
    {
        if (word.Parts.Count == 0 || word.Parts[0] is not LiteralPart { IsQuoted: false } first) return null;

        var nameEnd = ShellNames.EndOfName(first.Text, 0);
        if (nameEnd == 0 || nameEnd == first.Text.Length) return null;

        var name = first.Text.Substring(0, nameEnd);
        if (first.Text[nameEnd] == '[') return WithIndex(name, nameEnd, word.Parts);

        var equals = first.Text[nameEnd] == '+' ? nameEnd + 1 : nameEnd;
        return equals < first.Text.Length && first.Text[equals] == '='
            ? new Assignment(name, [], From(word.Parts, 0, equals + 1))
            : null;
    }

    private static Assignment? WithIndex(string name, int bracket, List<WordPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not LiteralPart { IsQuoted: false } literal) continue;
            var close = literal.Text.IndexOf("]=", StringComparison.Ordinal);
            if (close < 0) close = literal.Text.IndexOf("]+=", StringComparison.Ordinal);
            if (close < 0) continue;

            var valueStart = literal.Text.IndexOf('=', close) + 1;
            List<WordPart> index = i == 0
                ? [new LiteralPart(literal.Text.Substring(bracket + 1, Math.Max(0, close - bracket - 1)), isQuoted: false)]
                : [.. parts.Take(i)];
            return new Assignment(name, index, From(parts, i, valueStart));
        }

        return null;
    }

    private static List<WordPart> From(List<WordPart> parts, int index, int offset)
    {
        var literal = (LiteralPart)parts[index];
        var rest = new List<WordPart> { new LiteralPart(literal.Text.Substring(offset), literal.IsQuoted) };
        rest.AddRange(parts.Skip(index + 1));
        return rest;
    }
}
