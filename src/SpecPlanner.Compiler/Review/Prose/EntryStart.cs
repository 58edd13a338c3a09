using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Reads what a block begins with before its sentences: an id, notes in parentheses, a name in bold or code.</summary>
internal static class EntryStart
{
    private static readonly Regex IdForm = new(
        @"\G(?:\*\*|__)?(?<id>[A-Z][A-Za-z]{0,8}-?\d+(?:\.\d+)*)(?:(?:\*\*|__)[:.]?|[:.)](?:\*\*|__)?|(?=\s+[A-Z(]))\s*(?<notes>(?:\([^()\n]{1,40}\)\s*)*)",
        RegexOptions.CultureInvariant, PatternLimit.Own);

    private static readonly Regex NameForm = new(@"\G(?:\*\*(?<name>[^*\n]{1,60}?):?\*\*|`(?<name>[^`\n]{1,60})`)\s*(?::|—|–|-(?=\s))\s*", RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>The id and name a block starts with, and where its sentences begin.</summary>
    public static (Segment? Id, Segment? Name, int Start) Read(string text, TextSpan block)
    {
        var start = block.Start;
        Segment? id = null;
        var match = IdForm.Match(text, start, block.End - start);
        if (match.Success)
        {
            id = new Segment(match.Groups["id"].Value, match.Groups["id"].Index);
            start = match.Index + match.Length;
        }

        var named = NameForm.Match(text, start, block.End - start);
        if (!named.Success) return (id, null, start);
        return (id, new Segment(named.Groups["name"].Value, named.Groups["name"].Index), named.Index + named.Length);
    }
}
