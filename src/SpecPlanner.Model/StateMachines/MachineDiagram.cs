using System.Text;

namespace SpecPlanner.Model;

/// <summary>Draws a machine as a Mermaid state diagram.</summary>
public static class MachineDiagram
{
    // Mermaid takes these for its own words at the start of a line, in any case.
    private static readonly HashSet<string> MermaidWords =
        new(["click", "href", "default", "scale", "classDef", "class", "style", "state", "note", "stateDiagram", "accTitle", "accDescr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether Mermaid takes a name for a word of its own, so that a state of that name is drawn under another.</summary>
    public static bool IsMermaidWord(string name) => MermaidWords.Contains(name);

    /// <summary>The diagram, with <c>\n</c> at the end of each line. Read again it is the same machine, but for the names that Mermaid cannot hold.</summary>
    public static string Of(StateMachine machine)
    {
        var names = NamesOf(machine);
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in machine.States)
        {
            if (state.Label != names[state.Name]) text.Append($"    state \"{state.Label.Replace('"', '\'')}\" as {names[state.Name]}\n");
        }

        if (machine.Initial.Length > 0) text.Append($"    [*] --> {names[machine.Initial]}\n");
        foreach (var transition in machine.Transitions)
            text.Append($"    {names[transition.From]} --> {names[transition.To]} : {Escaped(LabelOf(transition))}\n");
        foreach (var state in machine.States)
        {
            if (state.IsTerminal) text.Append($"    {names[state.Name]} --> [*]\n");
        }

        return text.ToString();
    }

    private static string LabelOf(Transition transition)
    {
        var label = transition.Id + " " + transition.Trigger;
        if (transition.Guard is { } guard) label += " [" + GuardText.Of(guard) + "]";
        return transition.Requirements.IsEmpty ? label : label + " — " + string.Join(", ", transition.Requirements);
    }

    private static Dictionary<string, string> NamesOf(StateMachine machine)
    {
        var taken = new HashSet<string>(machine.States.Select(s => s.Name), StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var state in machine.States)
        {
            var name = state.Name;
            if (IsMermaidWord(name))
            {
                do name += "_";
                while (!taken.Add(name));
            }

            names[state.Name] = name;
        }

        return names;
    }

    // Mermaid ends a label at ";" and at "::".
    private static string Escaped(string label) => label.Replace(";", "#59;").Replace("::", "#58;#58;");
}
