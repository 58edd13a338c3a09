namespace SpecPlanner.Compiler;

/// <summary>Tells from a heading what its section is about.</summary>
/// <param name="words">Words that headings hold, and what they say; the first that fits counts. A word that ends in <c>*</c> is the beginning of one; what begins with <c>^</c> has to open the heading.</param>
internal sealed class SectionTopics(IReadOnlyList<(string Words, SectionTopic Topic)> words)
{
    private readonly IReadOnlyList<(Phrase Phrase, bool IsFirst, SectionTopic Topic)> _phrases =
        [.. words.SelectMany(w => w.Words.Split('|').Select(p => (new Phrase(p.Trim().TrimStart('^')), p.Trim()[0] == '^', w.Topic)))];

    /// <summary>The topic; <see langword="null"/> when the heading says none that is known.</summary>
    public SectionTopic? Of(string heading)
    {
        var read = WordReader.Read(heading, 0).SkipWhile(w => w.IsNumber).ToList();
        foreach (var (phrase, isFirst, topic) in _phrases)
        {
            for (var i = 0; i < (isFirst ? Math.Min(1, read.Count) : read.Count); i++)
            {
                if (phrase.StandsAt(read, i)) return topic;
            }
        }

        return null;
    }
}
