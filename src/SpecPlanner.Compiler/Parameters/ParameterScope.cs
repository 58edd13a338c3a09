using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A place where a parameter or an output is used.</summary>
/// <param name="Name">What stands between the braces.</param>
/// <param name="Span">The placeholder with its braces.</param>
internal readonly record struct ParameterUse(string Name, TextSpan Span)
{
    /// <summary>Whether it names the output of a task rather than a parameter.</summary>
    public bool IsOutput => Name.Contains(".");
}

/// <summary>
/// The parameters of one document, and every use of them. Readers record uses here;
/// whether they are declared, used and in order is judged once the whole document is read.
/// </summary>
internal sealed class ParameterScope
{
    private readonly Dictionary<string, Parameter> _declared = new(StringComparer.Ordinal);
    private readonly List<ParameterUse> _uses = [];

    public ParameterScope(IEnumerable<Parameter> declared)
    {
        foreach (var parameter in declared) _declared[parameter.Name] = parameter;
    }

    /// <summary>Every use, in the order it was read.</summary>
    public IReadOnlyList<ParameterUse> Uses => _uses;

    /// <summary>The declarations.</summary>
    public IEnumerable<Parameter> Declared => _declared.Values;

    /// <summary>The names that are declared.</summary>
    public IEnumerable<string> Names => _declared.Keys;

    /// <summary>The declaration of a name, if there is one; outputs have none and count as text.</summary>
    public Parameter? Find(string name) => _declared.TryGetValue(name, out var parameter) ? parameter : null;

    /// <summary>Records a use.</summary>
    public void Use(string name, TextSpan span) => _uses.Add(new ParameterUse(name, span));

    /// <summary>Records every placeholder of a piece of text.</summary>
    public void UseAllIn(Segment text)
    {
        foreach (var placeholder in Placeholder.FindIn(text.Text))
            Use(placeholder.Name, new TextSpan(text.Start + placeholder.Start, placeholder.Length));
    }
}
