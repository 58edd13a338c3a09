using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads a command: its placeholders become variables, and what it starts is noted.</summary>
internal static class CommandReader
{
    /// <summary>
    /// Reads a command of a document. Uses of parameters are recorded in the scope;
    /// a parameter where no quoting makes it safe is reported as SPEC1005, and a script comes out all the same.
    /// </summary>
    public static CommandReading Read(Segment text, Shell shell, bool isScript, ParameterScope scope, FindingBag findings)
    {
        var source = CommandSource.Of(text, isScript);
        var placeholders = Placeholder.FindIn(source.Text).ToArray();
        foreach (var placeholder in placeholders) scope.Use(placeholder.Name, source.SpanOf(placeholder));

        var parsed = ShellParser.Parse(source.Text, shell);
        var review = ShellReview.Of(parsed, shell, scope, placeholders);
        foreach (var placeholder in placeholders)
        {
            if (review.Refusals.TryGetValue(placeholder.Start, out var reason))
                findings.Add(RuleTable.UnsafeParameter, source.SpanOf(placeholder), $"{{{{{placeholder.Name}}}}} cannot be made safe here: {reason}.");
        }

        return new CommandReading
        {
            Command = new Command
            {
                Text = source.Text,
                Script = ShellRendering.Render(source.Text, parsed),
                Shell = shell,
                IsScript = isScript,
                Parameters = NamesOf(placeholders),
            },
            Needs = review.Needs,
            Programs = [.. review.Programs],
            HasComputedProgram = review.HasComputedProgram,
        };
    }

    private static EquatableArray<string> NamesOf(IEnumerable<Placeholder> placeholders) =>
        placeholders.Select(p => p.Name).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();
}
