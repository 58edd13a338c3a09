using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

/// <summary>A run told event by event, a second apart.</summary>
public sealed class History
{
    private readonly List<JournalEntry> _entries = [];
    private TimeSpan _late;

    public History(Plan plan) => State = RunFold.Begin(Add(new RunStarted
    {
        RunId = "r1",
        PlanHash = new string('0', 64),
        Plan = plan,
        Target = Path.Combine(Path.GetTempPath(), "site"),
        Parameters = [new ParameterValue("site", "site"), new ParameterValue("version", "2.0")],
        Secrets = ["token"],
        Parallel = 2,
        Session = "s",
        By = "ada",
        Version = "SpecPlanner 1.2.3",
    }));

    public static DateTimeOffset Start { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public RunState State { get; private set; }

    internal ReportedRun Reported => new(RunHistory.Of(_entries), State.Start.Target, IsCarriedOut: false);

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public DateTimeOffset Now => Start.AddSeconds(_entries.Count) + _late;

    public History Then(RunEvent next)
    {
        State = RunFold.Apply(State, Add(next));
        return this;
    }

    /// <summary>Lets time pass.</summary>
    public History Later(TimeSpan time)
    {
        _late += time;
        return this;
    }

    public History Started(string task, int attempt = 1) =>
        Then(new AttemptStarted { Task = task, Attempt = attempt, Token = Token(task, attempt), Marker = "m" });

    public History Acted(string task, int exitCode = 0, string output = "", int attempt = 1) => Then(new ActionEnded
    {
        Task = task,
        Attempt = attempt,
        Token = Token(task, attempt),
        Ending = ActionEnding.Finished,
        Commands = [new CommandEvidence { Command = "make it", ExitCode = exitCode, Duration = TimeSpan.FromMilliseconds(1234), Output = Printed(output) }],
    });

    public History Checked(string task, string path, string text, CheckResult result, string seen, string? judge = null, int attempt = 1) => Then(new CriterionChecked
    {
        Task = task,
        Attempt = attempt,
        Token = Token(task, attempt),
        Evidence = new CriterionEvidence { Path = path, Text = text, Result = result, Seen = seen, Judge = judge, Duration = TimeSpan.FromMilliseconds(20) },
    });

    public History Verified(string task, int attempt = 1) => Then(new TaskVerified { Task = task, Attempt = attempt, Token = Token(task, attempt) });

    public History Retried(string task, string reason, TimeSpan pause) =>
        Then(new RetryScheduled { Task = task, Attempt = 1, Token = Token(task, 1), Reason = reason, Due = Now + pause });

    public History Resumed() => Then(new RunResumed { Parallel = 4, Session = "s2", By = "grace", Version = "SpecPlanner 9.9.9" });

    public History Failed(string task, string reason) =>
        Then(new TaskFailed { Task = task, Attempt = 1, Token = Token(task, 1), Reason = reason, Response = FailureKind.Stop });

    public static string Token(string task, int attempt) => $"s.{task}.{attempt}";

    private static OutputEvidence Printed(string text) => new() { Head = text, Bytes = text.Length };

    private JournalEntry Add(RunEvent next)
    {
        var entry = new JournalEntry(_entries.Count + 1, Now, next);
        _entries.Add(entry);
        return entry;
    }
}
