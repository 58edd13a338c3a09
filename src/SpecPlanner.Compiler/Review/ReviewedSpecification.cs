using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>A specification as the rules of the review look at it: its prose, and which part of it is a requirement, a behaviour, a task.</summary>
/// <remarks>Everything is read from headings, lists and ids, so that a document that follows the language only loosely is read as well.</remarks>
internal sealed class ReviewedSpecification
{
    private static readonly Regex IdRange = new(@"\b(?<prefix>[A-Z][A-Za-z]{0,8}-?)(?<first>\d{1,5})(?:\s*(?:-|–|\.\.|to)\s*\k<prefix>?(?<last>\d{1,5}))?\b", RegexOptions.CultureInvariant, PatternLimit.Own);

    // What a range is read as; one that names more is a slip.
    private const int LongestRange = 500;

    private readonly Lazy<LineMap> _lines;

    public ReviewedSpecification(Outline outline, ReviewWords words)
    {
        _lines = new Lazy<LineMap>(() => new LineMap(outline.Text));
        Outline = outline;
        Words = words;
        Prose = ProseReader.Read(outline, words.Topics);
        Requirements = [.. Prose.Blocks.Where(IsRequirement)];
        TaskBlocks = [.. Prose.Blocks.Where(b => b.Section.Topic == SectionTopic.Tasks)];
        Covered = CoveredIds();
    }

    /// <summary>What stands where.</summary>
    public Outline Outline { get; }

    /// <summary>The words of its language.</summary>
    public ReviewWords Words { get; }

    /// <summary>Its prose.</summary>
    public ProseText Prose { get; }

    /// <summary>The blocks that are requirements.</summary>
    public IReadOnlyList<ProseBlock> Requirements { get; }

    /// <summary>Whether requirements are a list of their own, so that what stands elsewhere is not among them.</summary>
    public bool ListsRequirements => Requirements.Any(r => r.Id is not null);

    /// <summary>What stands in sections about work to be done.</summary>
    public IReadOnlyList<ProseBlock> TaskBlocks { get; }

    /// <summary>Whether it says what is to be done.</summary>
    public bool HasTasks => TaskBlocks.Count > 0;

    /// <summary>The ids that tasks name, ranges resolved.</summary>
    public HashSet<string> Covered { get; }

    /// <summary>The line of a position, as a message names it.</summary>
    public int LineOf(int position) => _lines.Value.LineOf(position);

    /// <summary>Whether a block is a requirement.</summary>
    public bool IsRequirement(ProseBlock block) =>
        block.Section.Topic == SectionTopic.Requirements && block.Kind is ProseKind.Item or ProseKind.Paragraph && (block.Kind == ProseKind.Item || block.Id is not null);

    /// <summary>Whether a sentence speaks of the product as it is to be, and not of the world, the past or the undertaking.</summary>
    public static bool SpeaksOfProduct(ProseBlock block) => block.Section.Topic is SectionTopic.Product or SectionTopic.Requirements or SectionTopic.Behavior
        or SectionTopic.Data or SectionTopic.Interface or SectionTopic.Goals;

    /// <summary>Whether a sentence orders something.</summary>
    public bool IsOrder(ProseSentence sentence) => Words.Orders.IsIn(sentence.Words) || sentence.Words.Any(w => w.Lower is "should" or "shall");

    /// <summary>The stems that carry the meaning of words, in order; neither numbers nor ids.</summary>
    public IEnumerable<ProseWord> ContentOf(IEnumerable<ProseWord> words) =>
        words.Where(w => w.Lower.Length > 1 && !w.IsNumber && !Words.StopWords.Contains(w.Lower) && !IsId(w.Text));

    /// <summary>Whether a word is an id, such as <c>REQ-1</c>.</summary>
    public static bool IsId(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsDigit(word[word.Length - 1]) && IdRange.Match(word) is { Success: true } match && match.Length == word.Length;

    /// <summary>The ids in a text, ranges resolved.</summary>
    public static IEnumerable<string> IdsIn(string text)
    {
        foreach (Match match in IdRange.Matches(text))
        {
            var first = int.Parse(match.Groups["first"].Value, System.Globalization.CultureInfo.InvariantCulture);
            var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value, System.Globalization.CultureInfo.InvariantCulture) : first;
            if (last < first || last - first > LongestRange) last = first;
            var digits = match.Groups["first"].Value;
            for (var number = first; number <= last; number++)
                yield return match.Groups["prefix"].Value + (number == first ? digits : number.ToString(new string('0', digits.Length), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    // What a behaviour serves is covered with it.
    private HashSet<string> CoveredIds()
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in TaskBlocks) covered.UnionWith(IdsIn(Prose.At(block.Span)));
        foreach (var table in Prose.Tables.Where(t => t.Section.Topic == SectionTopic.Tasks)) covered.UnionWith(IdsIn(Prose.At(table.Span)));
        foreach (var behavior in Prose.Blocks.Where(b => b.Section.Topic == SectionTopic.Behavior && b.Id is { } id && covered.Contains(id.Text)).ToList())
            covered.UnionWith(IdsIn(Prose.At(behavior.Span)));
        return covered;
    }
}
