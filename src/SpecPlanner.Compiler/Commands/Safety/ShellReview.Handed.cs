namespace SpecPlanner.Compiler;

/// <summary>Programs that no table says start others, and that may do it all the same.</summary>
internal sealed partial class ShellReview
{
    /// <summary>
    /// Looks for a program that reads code among the words of another one (<c>gosu app sh -c …</c>), and treats it as started.
    /// Of a program whose own words are known, only what is given code by a flag counts: <c>docker pull python</c> starts nothing.
    /// </summary>
    private void Handed(IReadOnlyList<ShellWord> words, int start, List<WordPart> input, bool isKnown)
    {
        if (PlainPrograms.Contains(ShellNames.BaseName(words[start - 1].Literal ?? ""))) return;
        for (var i = start; i < words.Count; i++)
        {
            if (words[i].Literal is not { Length: > 1 } literal || literal[0] == '-') continue;
            var name = ShellNames.BaseName(literal);
            if (ShellBuiltins.Contains(name) || ProgramTable.ReaderOf(name) is not { } reader || reader.Program.Length == 1) continue;
            if (isKnown && !reader.FlagPositions(words, i + 1).Any()) continue;

            Start(words, i, input);
            return;
        }
    }
}
