namespace SpecPlanner.Compiler;

/// <summary>The words of one language that the review looks for. A language is one such table; no rule knows a word of its own.</summary>
/// <remarks>Alternatives are parted by <c>|</c>; a word that ends in <c>*</c> is the beginning of one.</remarks>
internal sealed record ReviewWords
{
    /// <summary>What headings say about their sections.</summary>
    public required SectionTopics Topics { get; init; }

    /// <summary>Words that carry no meaning of their own.</summary>
    public required HashSet<string> StopWords { get; init; }

    /// <summary>Words that make a sentence an order: must, shall, has to.</summary>
    public required PhraseList<bool> Orders { get; init; }

    /// <summary>Words that say something of all times: never, always.</summary>
    public required PhraseList<bool> Absolutes { get; init; }

    /// <summary>Words that turn a verb into its opposite, with whether the verb stands behind them.</summary>
    public required PhraseList<bool> Negations { get; init; }

    /// <summary>Words that open a condition or an exception.</summary>
    public required PhraseList<ConditionUse> Conditions { get; init; }

    /// <summary>Words that open an example.</summary>
    public required PhraseList<bool> Examples { get; init; }

    /// <summary>Words for everything: all, every, always.</summary>
    public required PhraseList<bool> Universals { get; init; }

    /// <summary>Words of quality that want a number, each with its question.</summary>
    public required PhraseList<(QualityUse Use, string Question)> Qualities { get; init; }

    /// <summary>Verbs of change that want a number.</summary>
    public required PhraseList<bool> Changes { get; init; }

    /// <summary>What somebody left to be written later, each with its question.</summary>
    public required PhraseList<string> Markers { get; init; }

    /// <summary>Ends of enumerations that leave the rest to the reader.</summary>
    public required PhraseList<bool> OpenEnds { get; init; }

    /// <summary>Ambiguous phrases, each with its question.</summary>
    public required PhraseList<(AmbiguityUse Use, string Question)> Ambiguities { get; init; }

    /// <summary>Words that stand for something said before.</summary>
    public required HashSet<string> Pronouns { get; init; }

    /// <summary>Abbreviations that need no explanation.</summary>
    public required HashSet<string> KnownAcronyms { get; init; }

    /// <summary>The matters that cut across a whole product.</summary>
    public required IReadOnlyList<Concern> Concerns { get; init; }

    /// <summary>What specifications speak of.</summary>
    public required IReadOnlyList<Aspect> Aspects { get; init; }

    /// <summary>Words that say of a matter only that it exists.</summary>
    public required PhraseList<bool> BareExistence { get; init; }

    /// <summary>Headers of the first column of tables that name parts of the product.</summary>
    public required PhraseList<bool> StructureHeaders { get; init; }

    /// <summary>Headers of columns that say what a part does.</summary>
    public required PhraseList<bool> BehaviorHeaders { get; init; }

    /// <summary>Headers of columns that say what a part leads to.</summary>
    public required PhraseList<bool> LeadsToHeaders { get; init; }

    /// <summary>Headers of columns that hold a default or a limit.</summary>
    public required PhraseList<bool> DefaultHeaders { get; init; }

    /// <summary>Words that say that a number is a default.</summary>
    public required PhraseList<bool> DefaultWords { get; init; }

    /// <summary>Units, with the dimension and how many of its smallest unit they are.</summary>
    public required IReadOnlyDictionary<string, (string Dimension, decimal Factor)> Units { get; init; }

    /// <summary>Numbers that are written as words.</summary>
    public required IReadOnlyDictionary<string, int> NumberWords { get; init; }

    /// <summary>Words before a number that make it a bound.</summary>
    public required PhraseList<BoundKind> Bounds { get; init; }

    /// <summary>Words that name a quantity rather than the thing that has it: limit, window, period.</summary>
    public required HashSet<string> QuantityNames { get; init; }

    /// <summary>Pairs of words that exclude each other.</summary>
    public required IReadOnlyList<(PhraseList<bool> One, PhraseList<bool> Other, int SharedWords)> Opposites { get; init; }

    /// <summary>Words that say that there is one of something: there is a.</summary>
    public required PhraseList<bool> Existence { get; init; }

    /// <summary>Words that say that there is none of something: no, without.</summary>
    public required PhraseList<bool> Absence { get; init; }

    /// <summary>Words that open a part of a sentence that speaks of what was named last: which, that.</summary>
    public required HashSet<string> Relatives { get; init; }

    /// <summary>Words that join two statements in one sentence.</summary>
    public required HashSet<string> Joiners { get; init; }
}

/// <summary>Where a word of quality counts.</summary>
internal enum QualityUse
{
    /// <summary>Wherever the product is spoken of.</summary>
    Anywhere,

    /// <summary>In requirements, and where it is said of something: <c>is simple</c>.</summary>
    Predicate,

    /// <summary>In requirements, and in sentences that order something.</summary>
    Order,

    /// <summary>In requirements only.</summary>
    Requirement,
}

/// <summary>Where an ambiguous phrase counts.</summary>
internal enum AmbiguityUse
{
    /// <summary>Wherever the product is spoken of, and what is done about risks.</summary>
    Anywhere,

    /// <summary>Wherever the product is spoken of.</summary>
    Product,

    /// <summary>In requirements only.</summary>
    Requirement,

    /// <summary>In requirements, unless it is written in capitals, as RFC 2119 has it.</summary>
    LowerCaseRequirement,
}

/// <summary>What a condition does to its sentence.</summary>
internal enum ConditionUse
{
    /// <summary>It says when the sentence holds.</summary>
    When,

    /// <summary>It names an exception.</summary>
    Except,
}

/// <summary>What a number bounds.</summary>
internal enum BoundKind
{
    Exact,
    Upper,
    Lower,
}

/// <summary>A matter that cuts across a whole product: logging, accessibility.</summary>
/// <param name="Name">Its name in a sentence.</param>
/// <param name="Mentions">Words that speak of it.</param>
/// <param name="Question">What to ask where no task takes care of it.</param>
internal sealed record Concern(string Name, PhraseList<bool> Mentions, string Question)
{
    /// <summary>Words that make it apply where nothing speaks of it; <see langword="null"/> when nothing does.</summary>
    public PhraseList<bool>? AppliesTo { get; init; }

    /// <summary>Words that already speak of it where it applies.</summary>
    public PhraseList<bool>? Answers { get; init; }

    /// <summary>What <see cref="AppliesTo"/> found, in a sentence.</summary>
    public string Because { get; init; } = "";
}
