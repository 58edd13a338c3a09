namespace SpecPlanner.Compiler;

/// <summary>A document in the canonical layout.</summary>
/// <param name="Text">Its text, with the byte order mark and the line endings it had.</param>
/// <param name="Left">What was left as it is, because the document would have said something else; in order of place.</param>
public sealed record FormattedDocument(string Text, IReadOnlyList<LeftLayout> Left);

/// <summary>A change of layout that was not made.</summary>
/// <param name="Line">The line, counted from 1, in the text as it is now.</param>
/// <param name="What">What is laid out, in a few words.</param>
/// <param name="IsUntried">Whether it was not even tried: finding what does harm would have taken too long.</param>
public sealed record LeftLayout(int Line, string What, bool IsUntried = false);
