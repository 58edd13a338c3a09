namespace SpecPlanner.Model;

/// <summary>Stands in generated code on the class of a state machine, so that the analyzer knows its guards and transitions.</summary>
/// <param name="id">The machine's id in its specification.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StateMachineAttribute(string id) : Attribute
{
    /// <summary>The machine's id in its specification.</summary>
    public string Id { get; } = id;
}
