namespace SpecPlanner.Runtime;

/// <summary>A document without effect, because one of a stronger layer has the same id.</summary>
/// <param name="Layer">The layer it comes from: <c>default</c> or <c>user</c>.</param>
/// <param name="Path">Its path.</param>
public sealed record HiddenDocument(string Layer, string Path);
