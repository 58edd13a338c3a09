namespace SpecPlanner.Model;

/// <summary>Stands in generated code on a parameter whose value is a secret, so that the analyzer sees where it is written out.</summary>
/// <param name="name">The parameter's name in the Markdown.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute(string name) : Attribute
{
    /// <summary>The parameter's name in the Markdown.</summary>
    public string Name { get; } = name;
}
