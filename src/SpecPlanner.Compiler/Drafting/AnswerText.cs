namespace SpecPlanner.Compiler;

/// <summary>Finds the specification in what an agent program printed.</summary>
public static class AnswerText
{
    /// <summary>The specification: the last block of Markdown that has front matter, else the output itself from its front matter on.</summary>
    /// <param name="output">What was printed, as text.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static string? Of(string output)
    {
        var text = SourceLines.Normalize(output).TrimStart('\uFEFF');
        var lines = text.Split('\n');
        var blocks = Blocks(lines).Where(HasFrontMatter).ToList();
        if (blocks.Count > 0) return blocks[blocks.Count - 1];
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].TrimEnd() != "---") continue;
            var rest = string.Join("\n", lines.Skip(i)).TrimEnd() + "\n";
            return HasFrontMatter(rest) ? rest : null;
        }

        return null;
    }

    // A fence that says "markdown" or "md" ends at a bare fence of its own length, once the fences inside it are closed.
    private static IEnumerable<string> Blocks(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = FenceOf(lines[i], out var info);
            if (fence == 0 || info is not ("markdown" or "md")) continue;
            var start = i + 1;
            var inner = 0;
            for (i = start; i < lines.Length; i++)
            {
                var length = FenceOf(lines[i], out info);
                if (length == 0) continue;
                if (info.Length > 0 && inner == 0) inner = length;
                else if (info.Length == 0 && inner > 0 && length >= inner) inner = 0;
                else if (info.Length == 0 && inner == 0 && length >= fence) break;
            }

            yield return string.Join("\n", lines.Skip(start).Take(i - start)).TrimEnd() + "\n";
        }
    }

    private static int FenceOf(string line, out string info)
    {
        var length = 0;
        while (length < line.Length && line[length] == '`') length++;
        info = length >= 3 ? line.Substring(length).Trim() : "";
        return length >= 3 && info.IndexOf('`') < 0 ? length : 0;
    }

    private static bool HasFrontMatter(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", 3, StringComparison.Ordinal) is > 0 and var end
        && text.Substring(0, end).Split('\n').Any(l => l.StartsWith("id:", StringComparison.Ordinal));
}
