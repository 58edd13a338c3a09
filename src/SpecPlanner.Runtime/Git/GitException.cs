namespace SpecPlanner.Runtime;

/// <summary>Git could not do what it was asked.</summary>
/// <param name="message">Why, as a sentence.</param>
internal sealed class GitException(string message) : Exception(message);
