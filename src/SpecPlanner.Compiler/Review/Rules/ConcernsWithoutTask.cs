namespace SpecPlanner.Compiler;

/// <summary>W3: a matter that cuts across the product is demanded, or applies, and nothing takes care of it.</summary>
/// <remarks>
/// Where there are tasks, one of them has to take care. Where there are none, only what is named and nowhere explained is asked about,
/// and what applies by the nature of the product (requests over the network, data about people) and is never named.
/// </remarks>
internal static class ConcernsWithoutTask
{
    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        foreach (var concern in spec.Words.Concerns)
        {
            if (spec.HasTasks) FindUncovered(spec, concern, bag);
            else FindBare(spec, concern, bag);
            FindUnnamed(spec, concern, bag);
        }
    }

    private static void FindUncovered(ReviewedSpecification spec, Concern concern, WeaknessBag bag)
    {
        if (spec.TaskBlocks.Any(b => Names(b, concern)) || spec.Prose.Sections.Any(s => s.Topic == SectionTopic.Tasks && TitleNames(s, concern))) return;
        // A requirement that no task covers is open whatever another one is; a remark only where nothing covered speaks of the matter.
        ProseSentence? required = null;
        ProseSentence? remarked = null;
        var isCovered = false;
        foreach (var block in spec.Prose.Blocks)
        {
            if (!ReviewedSpecification.SpeaksOfProduct(block) || block.Section.Topic == SectionTopic.Goals) continue;
            var isTitled = TitleNames(block.Section, concern);
            if (!isTitled && !Names(block, concern)) continue;
            isCovered |= block.Id is { } id && spec.Covered.Contains(id.Text);
            if (block.Id is { } open && spec.Covered.Contains(open.Text)) continue;
            if (block.Sentences.FirstOrDefault(s => (isTitled && block.Id is null) || (IsDemand(spec, block, s) && concern.Mentions.IsIn(s.Words))) is not { } sentence) continue;
            if (block.Id is null) remarked ??= sentence;
            else required ??= sentence;
        }

        if ((required ?? (isCovered ? null : remarked)) is { } first) Add(spec, bag, concern, first, "no task takes care of it.");
    }

    private static void FindBare(ReviewedSpecification spec, Concern concern, WeaknessBag bag)
    {
        var mentions = spec.Prose.Sentences.Where(s => ReviewedSpecification.SpeaksOfProduct(s.Block) && concern.Mentions.IsIn(s.Words)).Take(2).ToList();
        if (mentions.Count == 1 && spec.Words.BareExistence.IsIn(mentions[0].Words) && !TitleNames(mentions[0].Block.Section, concern))
            Add(spec, bag, concern, mentions[0], "nothing says what it is.");
    }

    private static void FindUnnamed(ReviewedSpecification spec, Concern concern, WeaknessBag bag)
    {
        if (concern.AppliesTo is not { } applies || concern.Answers is not { } answers) return;
        if (spec.Prose.Sections.Any(s => answers.IsIn(s.Title))) return;
        var cells = spec.Prose.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Sentences);
        var sentences = spec.Prose.Sentences.Concat(cells).ToList();
        if (sentences.Any(s => answers.IsIn(s.Words))) return;
        if (sentences.FirstOrDefault(s => ReviewedSpecification.SpeaksOfProduct(s.Block) && applies.IsIn(s.Words)) is not { } cause) return;
        bag.Add(WeaknessKind.ConcernWithoutTask, applies.In(cause).First().Span, concern.Name, $"Nothing is said of {concern.Name}, though {concern.Because}.", concern.Question);
    }

    private static bool IsDemand(ReviewedSpecification spec, ProseBlock block, ProseSentence sentence) =>
        spec.IsRequirement(block) || block.Id is not null || spec.IsOrder(sentence) || spec.Words.Absolutes.IsIn(sentence.Words) || spec.Words.BareExistence.IsIn(sentence.Words);

    private static bool Names(ProseBlock block, Concern concern) => block.Sentences.Any(s => concern.Mentions.IsIn(s.Words));

    private static bool TitleNames(ProseSection section, Concern concern) => concern.Mentions.IsIn(section.Title);

    private static void Add(ReviewedSpecification spec, WeaknessBag bag, Concern concern, ProseSentence sentence, string problem)
    {
        var mention = concern.Mentions.In(sentence).Select(m => (TextSpan?)m.Span).FirstOrDefault();
        bag.Add(WeaknessKind.ConcernWithoutTask, mention ?? sentence.Span, concern.Name, $"\"{spec.Prose.At(mention ?? sentence.Span)}\" is {Article(concern.Name)}, and {problem}", concern.Question);
    }

    private static string Article(string name) => "a matter of " + name;
}
