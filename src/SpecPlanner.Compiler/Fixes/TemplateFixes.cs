using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The fixes for what is missing in a template, or too much.</summary>
internal static class TemplateFixes
{
    /// <summary>States the persona that a step has anyway: in the field that is empty, else on a line of its own.</summary>
    public static Fix StatePersona(string text, StepSyntax step, string persona)
    {
        var title = $"State the persona \"{persona}\"";
        if (step.EmptyPersona is { } empty) return Fix.Of(title, new TextSpan(empty, 0), " " + persona);

        return Fix.Of(title, FieldLines.First(text, step.Head, step.FieldsStart, $"**Persona**: {persona}"));
    }

    /// <summary>Takes a persona out of the list; <see langword="null"/> when it is the only one.</summary>
    public static Fix? RemovePersona(PlanSyntax template, YamlScalar persona) =>
        template.Header.Reader.Map.Find("assignedPersonas")?.Value is YamlSequence list && YamlEdits.RemoveItem(template.Text, list, persona.Span) is { } edit
            ? Fix.Of($"Take \"{persona.Value}\" out of assignedPersonas", edit)
            : null;

    /// <summary>Adds a persona to those that are assigned; <see langword="null"/> where the list is in no form that can be added to.</summary>
    public static Fix? AddPersona(PlanSyntax template, string persona) =>
        template.Header.Reader.Map.Find("assignedPersonas") is { } entry && YamlEdits.AddItem(template.Text, entry, persona) is { } edit
            ? Fix.Of($"Add \"{persona}\" to assignedPersonas", edit)
            : null;

    /// <summary>Takes a declaration away; with the last one the key goes too.</summary>
    public static Fix? RemoveParameter(string text, YamlMapping root, string name)
    {
        if (root.Find("parameters") is not { Value: YamlMapping map } parameters || map.Find(name) is not { } entry) return null;
        var edit = map.Entries.Count == 1 ? YamlEdits.RemoveKey(text, parameters) : YamlEdits.RemoveEntry(text, map, entry);
        return edit is { } removal ? Fix.Of($"Remove the parameter \"{name}\"", removal) : null;
    }

    /// <summary>Declares a parameter as a text without a default, so that whoever runs the plan has to give it.</summary>
    public static Fix? DeclareParameter(string text, FrontMatterBlock frontMatter, string name) =>
        YamlEdits.AddEntry(text, frontMatter.Root!, frontMatter.Yaml.End, "parameters", name + ": { type: string }") is { } edit
            ? Fix.Of($"Declare the parameter \"{name}\"", edit)
            : null;
}
