using System.Globalization;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>What was found in a project, as Markdown.</summary>
internal static class ContextText
{
    /// <summary>The sections, each only when there is something to say.</summary>
    public static string Of(ProjectContext context)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Context: {Plain(context.Name)}\n\n");
        page.Append(Summary(context)).Append("\n\n");
        Section(page, "Stack", context.Stacks.Select(s => $"- **{s.Name}**{(s.Detail.Length > 0 ? $": {Plain(s.Detail)}" : "")} ({Code(s.Evidence)})"));
        Section(page, "Commands", context.Commands.Select(c => $"- {Word(c.Purpose)}: {Code(c.Text)} ({Code(c.Source)})"));
        Section(page, "Layout", context.Layout.Select(f => $"- {Code(f.Path == "." ? "." : f.Path + "/")}: {(f.IsTests ? "tests in " : "")}{f.Language}, {Files(f.Files)}"));
        Section(page, "Configuration", context.Configuration.Select(f => $"- {Code(f.Path)}: {f.Purpose}"));
        if (!context.Patterns.IsEmpty) page.Append("## Patterns\n\n");
        foreach (var pattern in context.Patterns) Append(page, pattern);
        Section(page, "Not read", context.Remarks.Select(r => $"- {r}"));
        return page.ToString();
    }

    private static string Summary(ProjectContext context)
    {
        if (context.Files == 0) return "The folder is empty: a new project. What it will be built with is still to be decided.";
        if (context.IsNew) return $"A new project: {Files(context.Files)}, but no code and no stack that is known.";
        return $"An existing project of {Files(context.Files)}. This page was made from its files; change what is wrong.";
    }

    private static void Section(StringBuilder page, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n");
        foreach (var line in all) page.Append(line).Append('\n');
        page.Append('\n');
    }

    private static void Append(StringBuilder page, CodePattern pattern)
    {
        page.Append(CultureInfo.InvariantCulture, $"**{pattern.Topic}.** {pattern.Sentence}");
        page.Append(pattern.Source.Length > 0 ? $" ({Code(pattern.Source)})\n\n" : "\n\n");
        if (pattern.Example.Length == 0) return;
        // A fence longer than any in the example.
        var fence = new string('`', Math.Max(3, LongestRun(pattern.Example) + 1));
        page.Append(CultureInfo.InvariantCulture, $"{fence}text\n{Printable(pattern.Example)}\n{fence}\n\n");
    }

    private static string Word(CommandPurpose purpose) => purpose switch
    {
        CommandPurpose.Build => "build",
        CommandPurpose.Test => "test",
        CommandPurpose.Lint => "lint",
        CommandPurpose.Format => "format",
        _ => "run",
    };

    private static string Files(int count) => count == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{count} files");

    private static string Code(string text)
    {
        var plain = Plain(text);
        var fence = new string('`', LongestRun(plain) + 1);
        return fence.Length == 1 ? $"`{plain}`" : $"{fence} {plain} {fence}";
    }

    // Names of files and values from them are somebody else's: no line break and nothing that moves a cursor.
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string Printable(string text) => string.Concat(text.Where(c => c is '\n' or '\t' || !char.IsControl(c)));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }
}
