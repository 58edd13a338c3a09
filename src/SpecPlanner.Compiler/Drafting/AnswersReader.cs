using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Something in a file of answers that cannot be taken.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record AnswersProblem(LinePosition Position, string Sentence);

/// <summary>Reads a file of answers, YAML or JSON.</summary>
public sealed class AnswersReader
{
    private static readonly string[] Keys =
        ["id", "name", "goal", "nonGoals", "scope", "users", "requirements", "capabilities", "decisions", "constraints", "openQuestions", "answered"];

    private readonly LineMap _lines;
    private readonly List<AnswersProblem> _problems = [];

    private AnswersReader(string text) => _lines = new LineMap(text);

    /// <summary>Reads the text of a file.</summary>
    /// <returns>The answers as far as they could be read, and everything that could not.</returns>
    public static (SpecificationAnswers Answers, IReadOnlyList<AnswersProblem> Problems) Read(string text)
    {
        var reader = new AnswersReader(text);
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var findings = new FindingBag(text.Length);
        var root = YamlReader.Read(text, TextSpan.FromBounds(start, text.Length), findings);
        foreach (var finding in findings.Findings)
            reader._problems.Add(new AnswersProblem(reader._lines.PositionOf(finding.Span.Start), finding.Message.Replace("The front matter is", "The file is").Replace("Front matter is", "A file of answers is")));
        var answers = root is null ? new SpecificationAnswers() : reader.Answers(root);
        return (answers, reader._problems);
    }

    private SpecificationAnswers Answers(YamlMapping root)
    {
        CheckKeys(root, Keys, "A file of answers");
        var requirements = Items(root, "requirements").Select(Requirement).OfType<RequirementAnswer>().ToEquatableArray();
        return new SpecificationAnswers
        {
            Id = Text(root, "id"),
            Name = Text(root, "name"),
            Goal = Text(root, "goal"),
            NonGoals = Texts(root, "nonGoals"),
            Scope = Texts(root, "scope"),
            Users = Texts(root, "users"),
            Requirements = requirements,
            Capabilities = Items(root, "capabilities").Select(c => Capability(c, requirements.Count)).OfType<CapabilityAnswer>().ToEquatableArray(),
            Decisions = Texts(root, "decisions"),
            Constraints = Texts(root, "constraints"),
            OpenQuestions = Items(root, "openQuestions").Select(Question).OfType<OpenQuestion>().ToEquatableArray(),
            Answered = Texts(root, "answered"),
        };
    }

    private RequirementAnswer? Requirement(YamlNode node)
    {
        var map = node as YamlMapping;
        if (map is not null) CheckKeys(map, ["text", "strength", "release"], "A requirement");
        var text = map is null ? TextOf(node) : Text(map, "text");
        var said = map is null ? "" : Text(map, "strength");
        var strength = said.Length == 0 ? RequirementStrength.Unsaid : StrengthWords.Of(said);
        if (strength is null) return Refuse<RequirementAnswer>(map!.Find("strength")!.Value, $"\"{said}\" is no strength: it is must, should or may.");
        if (RequirementSentence.Of(text, strength.Value) is not { } sentence)
        {
            return Refuse<RequirementAnswer>(node, text.Length == 0
                ? "A requirement without a text. Write the sentence, or \"text: …\"."
                : "Nothing says how strongly this requirement is meant. Write MUST, SHOULD or MAY into the sentence, or begin it with a verb and give \"strength: must\".");
        }

        return new RequirementAnswer(sentence, map is null ? null : Release(map));
    }

    private CapabilityAnswer? Capability(YamlNode node, int requirements)
    {
        if (node is not YamlMapping map) return TextOf(node) is { Length: > 0 } only ? new CapabilityAnswer(only, "", []) : null;
        CheckKeys(map, ["name", "domain", "behaviors", "behaviours"], "A capability");
        var name = Text(map, "name");
        if (name.Length == 0) return Refuse<CapabilityAnswer>(node, "A capability without a name. Write \"name: …\": what the product is able to do.");
        var behaviors = Items(map, "behaviors").Concat(Items(map, "behaviours")).Select(b => Behavior(b, requirements)).OfType<BehaviorAnswer>();
        return new CapabilityAnswer(name, Text(map, "domain"), behaviors.ToEquatableArray());
    }

    private BehaviorAnswer? Behavior(YamlNode node, int requirements)
    {
        if (node is not YamlMapping map) return TextOf(node) is { Length: > 0 } only ? new BehaviorAnswer(BehaviorVerbs.KindOf(only), only, []) : null;
        CheckKeys(map, ["text", "kind", "requirements"], "A behaviour");
        var text = Text(map, "text");
        if (text.Length == 0) return Refuse<BehaviorAnswer>(node, "A behaviour without a text. Write \"text: …\": what happens, beginning with a verb.");
        var kind = BehaviorVerbs.KindOf(text);
        if (Text(map, "kind") is { Length: > 0 } said)
        {
            if (BehaviorKindWords.KindOf(said) is not { } known)
                return Refuse<BehaviorAnswer>(map.Find("kind")!.Value, $"\"{said}\" is no kind of behaviour: it is {string.Join(", ", BehaviorKindWords.All)}.{Suggestion.For(said, BehaviorKindWords.All)}");
            kind = known;
        }

        var ids = Texts(map, "requirements");
        foreach (var id in ids.Where(id => !IsRequirement(id, requirements)))
            Refuse<BehaviorAnswer>(map.Find("requirements")!.Value, $"There is no requirement \"{id}\": the {requirements} of this file are REQ-1 and so on, in their order.");
        return new BehaviorAnswer(kind, text, ids);
    }

    private OpenQuestion? Question(YamlNode node)
    {
        if (node is not YamlMapping map) return TextOf(node) is { Length: > 0 } only ? new OpenQuestion(only, IsBlocking: false) : null;
        CheckKeys(map, ["text", "blocking"], "An open question");
        var text = Text(map, "text");
        return text.Length == 0 ? Refuse<OpenQuestion>(node, "An open question without a text. Write \"text: …\".") : new OpenQuestion(text, Text(map, "blocking") is "true" or "yes");
    }

    private int? Release(YamlMapping map)
    {
        var text = Text(map, "release");
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var release) && release > 0) return release;
        Refuse<RequirementAnswer>(map.Find("release")!.Value, "A release is a whole number from 1.");
        return null;
    }

    private static bool IsRequirement(string id, int count) =>
        id.StartsWith("REQ-", StringComparison.Ordinal) && int.TryParse(id.Substring(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count;

    private void CheckKeys(YamlMapping map, string[] known, string what)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key.Value, StringComparer.Ordinal)))
            Refuse<object>(entry.Key, $"{what} has no key \"{entry.Key.Value}\".{Suggestion.For(entry.Key.Value, known)}");
    }

    // One text stands for a list of one.
    private static IEnumerable<YamlNode> Items(YamlMapping map, string key) => map.Find(key)?.Value switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlSequence list => list.Items,
        var single => [single],
    };

    private EquatableArray<string> Texts(YamlMapping map, string key) => Items(map, key).Select(TextOf).Where(t => t.Length > 0).ToEquatableArray();

    private string Text(YamlMapping map, string key) => map.Find(key)?.Value is { } value ? TextOf(value) : "";

    private string TextOf(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "",
        YamlScalar scalar => scalar.Value.Trim(),
        YamlMapping { Entries.Count: 1 } map when map.Entries[0] is { Key.IsPlain: true, Value: YamlScalar value } entry => $"{entry.Key.Value}: {value.Value}".Trim(),
        _ => Refuse<string>(node, "A text is expected here, not a list or a map. Put it in quotes if it is a text.") ?? "",
    };

    private T? Refuse<T>(YamlNode node, string sentence)
        where T : class
    {
        _problems.Add(new AnswersProblem(_lines.PositionOf(node.Span.Start), sentence));
        return null;
    }
}
