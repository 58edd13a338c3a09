namespace SpecPlanner.Compiler;

/// <summary>The words of English.</summary>
internal static partial class English
{
    /// <summary>All of them.</summary>
    public static ReviewWords Words { get; } = new()
    {
        Topics = Topics(),
        StopWords = Set(
            "a an the of to in on at by for from with into onto over under and or but as than that which who whose this these those it its they them their there here he she his her we our us you your i my me "
            + "is are was were be been being am do does did done has have had will would can could may might must shall should need needs ought "
            + "not no nor none nothing nobody never always only also too very more most less least much many any some each every all both either neither other another such same own so if when while where once until unless because then "
            + "about after before between during through per via up down out off again further just even still yet already how what why whether one ones able"),
        Orders = Phrases("must|shall|has to|have to|needs to|need to|is required to|are required to|is not allowed to|are not allowed to|should be able to|ought to"),
        Absolutes = Phrases("never|always"),
        Negations = new([("not|never|cannot|can't|mustn't|shouldn't|doesn't|don't|won't|isn't|aren't|no longer", true), ("nothing", false)]),
        Conditions = new([
            ("if|when|whenever|while|once|where|until|as soon as|as long as|in case|during|before|after|without", ConditionUse.When),
            ("unless|except|except for|other than|apart from|but|beyond", ConditionUse.Except),
        ]),
        Examples = Phrases("for example|for instance|e g|example|examples|in particular|suppose|imagine"),
        Universals = Phrases("all|every|always|each|any"),
        Qualities = new(Qualities()),
        Changes = Phrases("falls|fall|rises|rise|improves|improve|drops|drop|decreases|decrease|increases|increase|shrinks|shrink|gets better|get better|is reduced|are reduced|is improved|are improved"),
        Markers = new([
            ("todo|fixme|xxx", "What is to be written here?"),
            ("tbd|tbc|to be decided|to be determined|to be defined|to be done|to be confirmed|to be specified|to be clarified|to be discussed", "What is decided, by whom, and until when?"),
            ("lorem ipsum", "Which text belongs here?"),
        ]),
        OpenEnds = Phrases("etc|and so on|and so forth|and the like|and more|or similar|or something like that"),
        Ambiguities = new(Ambiguities()),
        Pronouns = Set("it they this these that those he she"),
        KnownAcronyms = KnownAcronyms(),
        Concerns = Concerns(),
        Aspects = Aspects(),
        BareExistence = Phrases("is in place|are in place|will be in place|is needed|are needed|is considered|will be considered|is provided|will be provided|will be added|is taken care of|is handled|is ensured|must exist|exists"),
        StructureHeaders = Phrases(
            "table|entity|entities|object|field|attribute|property|column|screen|view|page|dialog|component|module|service|part|element|class|type|model|resource|endpoint|path|method|message|event|"
            + "source|topic|queue|store|add-on|addon|option|setting|flag|command|sensor|device|role|job|report|byte|register"),
        BehaviorHeaders = Phrases(
            "behaviour|behavior|what it does|does|description|meaning|purpose|used as|used for|used by|use|action|effect|note|notes|what happens|responsibility|responsibilities|what we do|content|contains|rule"),
        LeadsToHeaders = Phrases("leads to|goes to|next screen|navigates to|opens"),
        DefaultHeaders = Phrases("default|limit|maximum|max|minimum|min|value"),
        DefaultWords = Phrases("by default|default"),
        Units = Units(),
        NumberWords = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["one"] = 1,
            ["two"] = 2,
            ["three"] = 3,
            ["four"] = 4,
            ["five"] = 5,
            ["six"] = 6,
            ["seven"] = 7,
            ["eight"] = 8,
            ["nine"] = 9,
            ["ten"] = 10,
            ["eleven"] = 11,
            ["twelve"] = 12,
            ["twenty"] = 20,
            ["thirty"] = 30,
            ["fifty"] = 50,
            ["hundred"] = 100,
        },
        Bounds = new([
            ("at most|no more than|not more than|no longer than|not longer than|up to|within|less than|fewer than|below|under|maximum|max|no later than|limited to|in less than", BoundKind.Upper),
            ("at least|no less than|not less than|more than|longer than|above|over|exceeds|minimum|min|no fewer than|every", BoundKind.Lower),
        ]),
        QuantityNames = Set("window limit period interval duration time timeout time-out delay latency size length amount number count maximum minimum threshold rate second seconds minute minutes"),
        Opposites = Opposites(),
        Existence = Phrases("there is a|there is an|there is one|there are"),
        Absence = Phrases("no|without any"),
        Relatives = Set("which that who"),
        Joiners = Set("and so because"),
    };

    private static PhraseList<bool> Phrases(string phrases) => new([(phrases, true)]);

    private static HashSet<string> Set(string words) => new(words.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static SectionTopics Topics() => new([
        ("non-goal*|non goals|nongoals|out of scope|not part of*|not in scope|exclusions|not included", SectionTopic.NonGoals),
        ("open question*|open point*|open issue*|open|questions|to be clarified|unresolved*", SectionTopic.Questions),
        ("alternative*|prior art|related work|options considered|rejected*|comparison|comparable*", SectionTopic.Alternatives),
        ("^risk*|^threat*", SectionTopic.Risks),
        ("glossary|definition*|terms|terminology|vocabulary|abbreviations|acronyms", SectionTopic.Glossary),
        ("background|context|motivation|problem|why now|current state|status quo|history|introduction|summary|overview|abstract|pitch|state of the art|situation|today", SectionTopic.Background),
        ("work package*|tasks|task list|work breakdown|work items|implementation plan|backlog|action items|stories to do|every task|done means|definition of done", SectionTopic.Tasks),
        ("milestone*|schedule|timeline|team|teams|people|dates|cost|costs|budget|appendix|annex|references|^links|stakeholder*|change log|changelog|revision*|approval*|sign-off|^notes|^story|credits|license|licence", SectionTopic.Undertaking),
        ("requirement*|non-functional*|nonfunctional*|acceptance criteria", SectionTopic.Requirements),
        ("goal*|objective*|success metric*|success criteria|vision|scope|principle*|pillar*|kpi*|constraint*", SectionTopic.Goals),
        ("capabilit*|flow|flows|behaviour*|behavior*|state machine*|processing|workflow*|use case*|user stor*|core loop|process|rules", SectionTopic.Behavior),
        ("data model|domain model|entities|schema|tables|data|sources|objects|fields|storage", SectionTopic.Data),
        ("api|interface*|endpoint*|messages|message format|usage|public api|commands|screens|events|protocol", SectionTopic.Interface),
    ]);

    private static Dictionary<string, (string, decimal)> Units()
    {
        var units = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal);
        Add("time", 0.001m, "ms millisecond milliseconds");
        Add("time", 1, "s sec secs second seconds");
        Add("time", 60, "min mins minute minutes");
        Add("time", 3600, "h hr hrs hour hours");
        Add("time", 86_400, "d day days");
        Add("time", 604_800, "week weeks");
        Add("time", 2_592_000, "month months");
        Add("time", 31_536_000, "year years");
        Add("size", 1, "byte bytes b");
        Add("size", 1_000, "kb kib kilobyte kilobytes");
        Add("size", 1_000_000, "mb mib megabyte megabytes");
        Add("size", 1_000_000_000, "gb gib gigabyte gigabytes");
        Add("size", 1_000_000_000_000, "tb tib terabyte terabytes");
        Add("share", 1, "% percent");
        Add("money", 1, "euro euros € dollar dollars $");
        return units;

        void Add(string dimension, decimal factor, string words)
        {
            foreach (var word in words.Split(' ')) units[word] = (dimension, factor);
        }
    }

    private static IReadOnlyList<(PhraseList<bool>, PhraseList<bool>, int)> Opposites() =>
    [
        (Phrases("through the proxy only|only through|only via|through a proxy only|via the proxy only"), Phrases("directly"), 1),
        (Phrases("synchronous|synchronously"), Phrases("asynchronous|asynchronously"), 2),
        (Phrases("case-sensitive"), Phrases("case-insensitive"), 1),
        (Phrases("stateless"), Phrases("stateful"), 1),
        (Phrases("automatically"), Phrases("manually|by hand"), 2),
        (Phrases("encrypted"), Phrases("unencrypted|in plain text|in clear text"), 2),
        (Phrases("mandatory|is required|are required"), Phrases("is optional|are optional"), 2),
        (Phrases("ascending|oldest first"), Phrases("descending|newest first"), 2),
    ];
}
