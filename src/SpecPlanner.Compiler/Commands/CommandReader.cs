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

        var draft = new Command
        {
            Text = source.Text,
            Script = "",
            Shell = shell,
            IsScript = isScript,
            Parameters = NamesOf(placeholders),
        };
        var (reading, refusals) = shell == Shell.Pwsh ? ReadPowerShell(draft, scope) : ReadShell(draft, placeholders, scope);

        Report(source, placeholders, refusals, findings);
        foreach (var blank in BlankPlaceholder.FindIn(source.Text, scope))
            findings.Add(RuleTable.UnsafeParameter, source.SpanOf(blank), BlankPlaceholder.Message(blank.Name));
        return reading;
    }

    /// <summary>Reads a command that is not part of a document any more, for what it starts.</summary>
    public static CommandReading Read(Command command, ParameterScope scope) => command.Shell == Shell.Pwsh
        ? ReadPowerShell(command, scope).Reading
        : ReadShell(command, Placeholder.FindIn(command.Text).ToArray(), scope).Reading;

    private static void Report(CommandSource source, Placeholder[] placeholders, IReadOnlyDictionary<int, string> refusals, FindingBag findings)
    {
        if (placeholders.Length == 0) return;
        var variables = new SharedVariable();
        foreach (var placeholder in placeholders)
        {
            if (refusals.TryGetValue(placeholder.Start, out var reason))
                findings.Add(RuleTable.UnsafeParameter, source.SpanOf(placeholder), $"{{{{{placeholder.Name}}}}} cannot be made safe here: {reason}.");
            if (variables.Problem(placeholder.Name) is { } shared) findings.Add(RuleTable.UnsafeParameter, source.SpanOf(placeholder), shared);
        }
    }

    private static EquatableArray<string> NamesOf(Placeholder[] placeholders) => placeholders.Length == 0
        ? default
        : placeholders.Select(p => p.Name).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();

    private static (CommandReading Reading, IReadOnlyDictionary<int, string> Refusals) ReadShell(Command draft, Placeholder[] placeholders, ParameterScope scope)
    {
        var parsed = ShellParser.Parse(draft.Text, draft.Shell, placeholders);
        var review = ShellReview.Of(parsed, draft.Shell, scope, placeholders);
        var reading = new CommandReading
        {
            Command = draft with { Script = ShellRendering.Render(draft.Text, parsed, placeholders) },
            Needs = review.Needs,
            Programs = [.. review.Programs],
            HasComputedProgram = review.HasComputedProgram,
        };
        return (reading, review.Refusals);
    }

    private static (CommandReading Reading, IReadOnlyDictionary<int, string> Refusals) ReadPowerShell(Command draft, ParameterScope scope)
    {
        var parsed = PowerShellParser.Parse(draft.Text);
        var review = PowerShellReview.Of(parsed, scope);
        var reading = new CommandReading
        {
            Command = draft with { Script = PowerShellRendering.Render(draft.Text, parsed) },
            Needs = review.Needs,
            Programs = [.. review.Programs],
            HasComputedProgram = review.HasComputedProgram,
        };
        return (reading, review.Refusals);
    }
}
