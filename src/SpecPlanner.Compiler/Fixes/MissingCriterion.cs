using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Gives a step that nothing proves a criterion to begin with.</summary>
internal static class MissingCriterion
{
    private const int MostFiles = 3;

    /// <summary>A choice of each proof that the step itself suggests; last one that its author has to write.</summary>
    /// <param name="text">The document.</param>
    /// <param name="head">The step's heading.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="files">The files it names.</param>
    /// <param name="hasCommands">Whether its action runs commands.</param>
    public static IEnumerable<Fix> Fixes(string text, StepHead head, StepFields fields, IEnumerable<FileUse> files, bool hasCommands)
    {
        if (hasCommands) yield return Write("exit code 0", "Exit code 0.");
        foreach (var file in files.Where(f => f.Change != FileChange.Modify && f.Path.IndexOf('`') < 0).Take(MostFiles))
        {
            var proof = $"File `{file.Path}` {(file.Change == FileChange.Delete ? "does not exist" : "exists")}.";
            yield return Write($"f{proof.Substring(1).TrimEnd('.')}", proof);
        }

        yield return Write("a command to be named", $"{Placeholders.Command} passes.");

        Fix Write(string title, string value) => Fix.Of($"Prove it by {title}", Edit(value)).AsChoice();

        TextEdit Edit(string value)
        {
            if (fields.Get(StepField.SuccessCriterion) is { } empty) return new TextEdit(new TextSpan(empty.Mark.ValueStart, 0), " " + value);
            var line = $"**{FieldNames.Canonical(StepField.SuccessCriterion)}**: {value}";
            return fields.Get(StepField.Action) is { } action
                ? FieldLines.Behind(text, TextSpan.FromBounds(action.Mark.ValueStart, Math.Max(action.Mark.ValueStart, action.Value.Text.Span.End)), line)
                : fields.Last is { } last ? FieldLines.Behind(text, last, line) : FieldLines.First(text, head, head.End, line);
        }
    }
}
