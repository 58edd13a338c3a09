namespace SpecPlanner.Runtime;

/// <summary>One way in which a secret, or a piece of one, may be printed: glyph after glyph.</summary>
/// <param name="Glyphs">What is read one after the other.</param>
/// <param name="Gap">What may stand once between any two of them, such as a line break; <see langword="null"/> for nothing.</param>
internal sealed record SecretForm(IReadOnlyList<Glyph> Glyphs, Glyph? Gap);
