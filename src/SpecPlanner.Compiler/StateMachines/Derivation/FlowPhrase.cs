using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Turns sentences of flows into triggers, labels and names of states.</summary>
internal static class FlowPhrase
{
    private const int MostWordsOfName = 6;

    /// <summary>A sentence as a trigger: without its end, and without the signs that mean something in a label.</summary>
    public static string Trigger(string sentence)
    {
        var text = new StringBuilder();
        foreach (var c in sentence) text.Append(c switch { '[' or '{' => '(', ']' or '}' => ')', ';' or '—' or '–' => ',', '/' or '`' or '"' => ' ', _ => c });
        var trigger = InvariantReader.OneLine(text.ToString().Replace(" ,", ",").Replace("::", ":").Replace("%%", "%").Replace(" - ", ", ")).TrimEnd('.', ',', ':', '!', ' ');
        return trigger.Length == 0 ? "go on" : Lowered(trigger);
    }

    /// <summary>A sentence as the label of a state.</summary>
    public static string Label(string sentence)
    {
        var label = InvariantReader.OneLine(sentence.Replace('"', '\'').Replace("`", "")).TrimEnd('.', ',', ':', ' ');
        return label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label.Substring(1);
    }

    /// <summary>A label as the name of a state: its first words.</summary>
    public static string Name(string label)
    {
        var words = label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWordsOfName);
        var name = BindingName.Pascal(string.Join(" ", words));
        return MachineDiagram.IsMermaidWord(name) ? name + "State" : name;
    }

    // "Receive a card" begins small, "HTTP answers" does not.
    private static string Lowered(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) && !char.IsDigit(text[1]) ? char.ToLowerInvariant(text[0]) + text.Substring(1) : text;
}
