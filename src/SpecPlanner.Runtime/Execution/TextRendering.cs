using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Fills parameters into texts that are shown or compared, never into commands that are run.</summary>
internal sealed class TextRendering(IReadOnlyDictionary<string, string> parameters, SecretMask mask)
{
    /// <summary>For people: values as they are, secrets hidden.</summary>
    public string Render(string text) => mask.Hide(Plain(text));

    /// <summary>For comparisons: values as they are, secrets too.</summary>
    public string Plain(string text) => ParameterText.Render(text, ValueOf);

    /// <summary>For regular expressions: values stand for themselves.</summary>
    public string Pattern(string text) => ParameterText.Replace(text, p => ValueOf(p.Name) is { } value ? Regex.Escape(value) : null);

    /// <summary>For addresses: values are percent-encoded.</summary>
    public string Address(string text) => ParameterText.Replace(text, p => ValueOf(p.Name) is { } value ? Uri.EscapeDataString(value) : null);

    private string? ValueOf(string name) => parameters.TryGetValue(name, out var value) ? value : null;
}
