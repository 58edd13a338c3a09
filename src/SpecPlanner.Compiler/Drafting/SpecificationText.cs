using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Writes answers down as a specification.</summary>
public static class SpecificationText
{
    /// <summary>The document, with what was said and nothing more.</summary>
    /// <param name="answers">The answers; id, name and goal are there.</param>
    public static string Of(SpecificationAnswers answers)
    {
        var text = new StringBuilder();
        text.Append("---\nid: ").Append(YamlScalarText.Of(answers.Id)).Append("\nname: ").Append(YamlScalarText.Of(OneLine.Of(answers.Name))).Append("\n---\n");
        text.Append("# ").Append(OneLine.Of(answers.Name)).Append('\n');
        Section(text, "Goal", [OneLine.Paragraphs(answers.Goal)]);
        List(text, "Non-goals", answers.NonGoals.Select(OneLine.Of));
        List(text, "Users", answers.Users.Select(OneLine.Of));
        List(text, "Scope", answers.Scope.Select(OneLine.Of));
        List(text, "Constraints", answers.Constraints.Select(OneLine.Of));
        List(text, "Decisions", answers.Decisions.Select(OneLine.Of));
        List(text, "Requirements", answers.Requirements.Select((r, i) => $"**REQ-{i + 1}** {Release(r.Release)}{OneLine.Of(r.Text)}"));
        Capabilities(text, answers.Capabilities);
        List(text, "Open questions", answers.OpenQuestions.Select(q => (q.IsBlocking ? "(blocking) " : "") + OneLine.Of(q.Text)));
        return text.ToString();
    }

    private static void Capabilities(StringBuilder text, EquatableArray<CapabilityAnswer> capabilities)
    {
        if (capabilities.IsEmpty) return;
        text.Append("\n## Capabilities\n");
        var number = 0;
        for (var i = 0; i < capabilities.Count; i++)
        {
            var capability = capabilities[i];
            text.Append("\n### C").Append(i + 1).Append(' ').Append(OneLine.Of(capability.Name));
            if (capability.Domain.Length > 0) text.Append(" (domain: ").Append(OneLine.Of(capability.Domain)).Append(')');
            text.Append("\n\n");
            foreach (var behavior in capability.Behaviors)
            {
                var references = behavior.Requirements.IsEmpty ? "" : " — " + string.Join(", ", behavior.Requirements);
                text.Append("- ").Append(Behavior(++number, behavior.Kind, OneLine.Of(behavior.Text).TrimEnd('.'))).Append(references).Append('\n');
            }
        }
    }

    /// <summary>A behaviour's line, without its list mark.</summary>
    internal static string Behavior(int number, BehaviorKind kind, string text) => $"**B{number}** {(BehaviorKindWords.Of(kind) is { } word ? $"({word}) " : "")}{text}";

    private static string Release(int? release) => release is { } number and not 1 ? $"(release {number}) " : "";

    private static void List(StringBuilder text, string title, IEnumerable<string> items)
    {
        var lines = items.Where(i => i.Length > 0).Select(i => "- " + i).ToList();
        if (lines.Count > 0) Section(text, title, lines);
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines) =>
        text.Append("\n## ").Append(title).Append("\n\n").Append(string.Join("\n", lines)).Append('\n');
}

/// <summary>Any text as a YAML value that is read back as it was.</summary>
internal static class YamlScalarText
{
    // Where YAML, old or new, would see a truth value or nothing.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <summary>The value: plain where it cannot be taken for anything else, else between double quotes.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && char.IsLetter(text[0]) && text[text.Length - 1] != ' ' && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or ',' or '(' or ')') && !Words.Contains(text)) return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else quoted.Append(char.IsControl(c) ? ' ' : c);
        }

        return quoted.Append('"').ToString();
    }
}
