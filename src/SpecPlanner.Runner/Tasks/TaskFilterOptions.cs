using System.CommandLine;
using System.Globalization;
using SpecPlanner.Model;
using SpecPlanner.Runtime;
using Command = System.CommandLine.Command;

namespace SpecPlanner.Runner;

/// <summary>The options that say which tasks are meant.</summary>
internal sealed class TaskFilterOptions
{
    private static readonly Dictionary<string, ExecutorKind> Executors = Enum.GetValues<ExecutorKind>().ToDictionary(Words.Of, e => e, StringComparer.Ordinal);

    private readonly Option<string[]> _status = Several("--status", $"Only tasks that stand so: {string.Join(", ", TaskStandings.All.Keys)}.", "word");
    private readonly Option<string[]> _persona = Several("--persona", "Only tasks of this persona.", "id");
    private readonly Option<string[]> _executor = Several("--executor", $"Only tasks that this carries out: {string.Join(", ", Executors.Keys)}.", "word");
    private readonly Option<string[]> _plan = Several("--plan", "Only tasks of this plan.", "id");
    private readonly Option<string?> _assignee = new("--assignee") { Description = "Only tasks whose latest attempt this person or worker carried out.", HelpName = "name" };
    private readonly Option<string?> _from = new("--created-from") { Description = "Only tasks that came into their run at this time or later, in UTC.", HelpName = "time" };
    private readonly Option<string?> _before = new("--created-before") { Description = "Only tasks that came into their run before this time, in UTC.", HelpName = "time" };
    private readonly Option<string?> _text = new("--text") { Description = "Only tasks with this text in their id, title, action, reason or metadata.", HelpName = "text" };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _status, _persona, _executor, _plan, _assignee, _from, _before, _text }) command.Options.Add(option);
    }

    /// <summary>What was chosen.</summary>
    /// <exception cref="RunRefusedException">A word or a time is none.</exception>
    public TaskFilter Read(ParseResult parse) => new()
    {
        Standings = [.. (parse.GetValue(_status) ?? []).Select(w => Known(w, TaskStandings.All, "Tasks do not stand"))],
        Personas = parse.GetValue(_persona) ?? [],
        Executors = [.. (parse.GetValue(_executor) ?? []).Select(w => Known(w, Executors, "Nothing carries tasks out that is called"))],
        Plans = parse.GetValue(_plan) ?? [],
        Assignee = parse.GetValue(_assignee),
        CreatedFrom = TimeOf(parse.GetValue(_from)),
        CreatedBefore = TimeOf(parse.GetValue(_before)),
        Text = parse.GetValue(_text),
    };

    private static Option<string[]> Several(string name, string description, string value) =>
        new(name) { Description = description + " May be given several times.", HelpName = value, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };

    private static T Known<T>(string word, IReadOnlyDictionary<string, T> known, string what) => known.TryGetValue(word, out var value) ? value
        : throw new RunRefusedException([$"{what} \"{TextWidth.OneLine(word)}\": it is one of {string.Join(", ", known.Keys)}.{Compiler.Suggestion.For(word, known.Keys)}"]);

    private static DateTimeOffset? TimeOf(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new RunRefusedException([$"\"{TextWidth.OneLine(text)}\" is no time. Write it as 2026-11-28 or 2026-11-28T13:05."]);
}
