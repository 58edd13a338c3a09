namespace SpecPlanner;

/// <summary>Says that a test shows that something of a specification holds: a requirement, a behaviour, a transition.</summary>
/// <remarks>
/// <c>[Covers(Checkout.Requirements.REQ_1)]</c>. On a class it holds for the class as a whole. <c>coverage --tests</c> reads it from the
/// assembly without loading it. The ids are constants of the generated code, so one that is not there any more does not compile.
/// </remarks>
/// <param name="id">What is covered: the specification's id, a slash, and the id in it, such as <c>checkout/REQ-1</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CoversAttribute(string id) : Attribute
{
    /// <summary>What is covered: the specification's id, a slash, and the id in it.</summary>
    public string Id { get; } = id;
}
