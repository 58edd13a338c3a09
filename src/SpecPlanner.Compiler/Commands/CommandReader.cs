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
        return new CommandReading
        {
            Command = new Command
            {
                Text = source.Text,
                Script = ShellRendering.Render(source.Text, parsed),
                Shell = shell,
                IsScript = isScript,
                Parameters = placeholders.Select(p => p.Name).Distinct(StringComparer.Ordinal)
                    .OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray(),
            },
        };
    }
}
