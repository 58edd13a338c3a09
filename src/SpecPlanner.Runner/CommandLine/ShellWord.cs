namespace SpecPlanner.Runner;

/// <summary>Any text as one word of a command line that can be pasted into a shell.</summary>
internal static class ShellWord
{
    /// <summary>The text itself where a shell takes it as it is, else between single quotes.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '-') ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
