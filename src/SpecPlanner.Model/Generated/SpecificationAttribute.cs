namespace SpecPlanner.Model;

/// <summary>Says that an assembly holds the generated class of a specification, so that projects which refer to it know the ids that a test may cover.</summary>
/// <param name="id">The specification's id.</param>
/// <param name="type">Its class; the constants of its nested classes are the ids.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SpecificationAttribute(string id, Type type) : Attribute
{
    /// <summary>The specification's id.</summary>
    public string Id { get; } = id;

    /// <summary>Its class; the constants of its nested classes are the ids.</summary>
    public Type Type { get; } = type;
}
