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

        var line = $"**Persona**: {persona}";
        var headEnd = SourceLines.EndOfLine(text, step.Head.Heading.Span.End);
        var isDescribed = !SourceLines.IsBlank(text, Math.Min(headEnd, step.FieldsStart), step.FieldsStart);
        if (!isDescribed) return Fix.Of(title, LineEdits.After(text, headEnd, line));

        // Directly under the heading the description would become a part of the field.
        if (step.FieldsStart < step.Head.End) return Fix.Of(title, LineEdits.Before(text, step.FieldsStart, line));
        var end = step.Head.End;
        while (end > headEnd && char.IsWhiteSpace(text[end - 1])) end--;
        return Fix.Of(title, new TextSpan(end, 0), LineEdits.NewLineOf(text) + LineEdits.NewLineOf(text) + line);
    }

    /// <summary>Takes a persona out of the list; <see langword="null"/> when it is the only one.</summary>
    public static Fix? RemovePersona(PlanSyntax template, YamlScalar persona) =>
        template.Header.Reader.Map.Find("assignedPersonas")?.Value is YamlSequence list && YamlEdits.RemoveItem(template.Text, list, persona.Span) is { } edit
            ? Fix.Of($"Take \"{persona.Value}\" out of assignedPersonas", edit)
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

    /// <summary>Raises what a step, or a template where the step says nothing, allows, up to what its commands need.</summary>
    public static Fix? RaisePolicy(StepSyntax step, PlanHeader header, Persona? persona, RiskPolicy needs)
    {
        if (persona is null || persona.EffectivePolicy < needs) return null;
        var word = RiskPolicyWords.Of(needs);
        if (step is { OwnPolicy: not null, Policy: { } own })
            return header.Policy is { } ceiling && ceiling < needs ? null : Fix.Of($"Raise the step's policy to {word}", own, word);
        return header.Policy is not null && header.Reader.Scalar("policy")?.Exact is { } place ? Fix.Of($"Raise the template's policy to {word}", place, word) : null;
    }
}
