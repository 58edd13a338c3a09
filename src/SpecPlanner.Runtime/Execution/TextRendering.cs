using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Fills parameters into texts that are shown or compared, never into commands that are run.</summary>
internal sealed class TextRendering(ProcessSetting setting)
{
    /// <summary>For people: values as they are, secrets hidden.</summary>
    public string Render(string text) => setting.Mask.Hide(Plain(text));

    /// <summary>For people who run it themselves: safe to paste into a shell, secrets left out.</summary>
    public string Command(Command command) => PasteableCommand.Of(command, ValueOf, IsSecret);

    /// <summary>For comparisons: values as they are, secrets too.</summary>
    public string Plain(string text) => ParameterText.Render(text, ValueOf);

    /// <summary>For regular expressions: values stand for themselves.</summary>
    public string Pattern(string text) => ParameterText.RenderRegex(text, ValueOf);

    /// <summary>For addresses: values are percent-encoded, but for an address at the very start.</summary>
    public string Address(string text) => ParameterText.RenderUrl(text, ValueOf, setting.UrlParameters.Contains);

    /// <summary>Why a text cannot be filled: a value in it was never made; <see langword="null"/> when all are there.</summary>
    public string? UnknownIn(string? text) =>
        text is null ? null : UnknownOf(Placeholder.FindIn(text).Select(p => p.Name));

    /// <summary>Why these values cannot be used: one of them was never made; <see langword="null"/> when all are there.</summary>
    public string? UnknownOf(IEnumerable<string> names) => names.FirstOrDefault(n => ValueOf(n) is null) is { } missing
        ? $"The value of {{{{{missing}}}}} is not known: the step that gives it was skipped or failed."
        : null;

    // What the mask hides, whether a parameter or an output that holds one.
    private bool IsSecret(string name) => ValueOf(name) is { } value && setting.Mask.Hide(value) != value;

    private string? ValueOf(string name) => setting.Parameters.TryGetValue(name, out var value) ? value : null;
}
