using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

/// <summary>Runs of the release plan, in all the ways they can stand.</summary>
public static class Histories
{
    /// <summary>The first step is done, the second waits for a person, the third has not begun.</summary>
    public static History Waiting => Packed
        .Started("notes")
        .Then(new TaskWaiting { Task = "notes", Attempt = 1, Token = History.Token("notes", 1) })
        .Then(new RunWaiting { Tasks = ["notes"] });

    /// <summary>The third step failed, what follows is blocked.</summary>
    public static History Failed => Packed
        .Started("notes")
        .Then(new ActionEnded { Task = "notes", Attempt = 1, Token = History.Token("notes", 1), Ending = ActionEnding.Finished, By = "ada" })
        .Checked("notes", "0", "the notes name every change", CheckResult.Holds, "read them twice", judge: "grace")
        .Verified("notes")
        .Started("send")
        .Acted("send", exitCode: 7, output: "connecting\n\u001b[31mrefused\u001b[0m\n")
        .Failed("send", "`make it` ended with exit code 7.")
        .Then(new TaskBlocked { Task = "end", Cause = "send" })
        .Then(new RollbackStarted { Tasks = ["send"], Sections = [0] })
        .Then(new RollbackItemStarted { Section = 0, Item = 0, Token = "r1", Marker = "m", Text = "Unpack: `tar -xzf out.tgz`." })
        .Then(new RollbackItemEnded { Section = 0, Item = 0, Token = "r1", Text = "Unpack: `tar -xzf out.tgz`.", Succeeded = false, Reason = "`tar -xzf out.tgz`: it ended with exit code 2." })
        .Then(new RollbackItemStarted { Section = 0, Item = 1, Token = "r2", Marker = "m", Text = "Tell the operator." })
        .Then(new RollbackItemEnded { Section = 0, Item = 1, Token = "r2", Text = "Tell the operator.", Succeeded = true, By = "ada" })
        .Then(new RunFailed { Reason = "\"send\" failed. `make it` ended with exit code 7.", Tasks = ["send"] });

    /// <summary>The first step is done.</summary>
    public static History Packed => new History(Plans.Release)
        .Started("pack")
        .Acted("pack", output: "packed 12 files\n")
        .Checked("pack", "0.0.0", "exit code 0", CheckResult.Holds, "exit code of `make it` is 0")
        .Checked("pack", "0.0.1", "file", CheckResult.Holds, "`out.tgz` has 120 bytes")
        .Checked("pack", "0.0.2", "output", CheckResult.Holds, "it printed \"index.html\"")
        .Checked("pack", "0.1", "file `out.tgz` exists, as the task creates it", CheckResult.Holds, "it exists")
        .Verified("pack");

    /// <summary>One step: a first attempt that failed, a pause, a second that was proved; all that is printed and named would like to be markup.</summary>
    public static History Hostile => new History(Plans.Tidy with
    {
        Name = "Tidy | *up* <b>",
        Tasks = [Plans.Tidy.Tasks[0] with { Title = "Sweep `all` | <script>", Retries = new Model.RetryPolicy { Count = 1, Backoff = TimeSpan.FromSeconds(5) } }],
    })
        .Started("sweep")
        .Acted("sweep", exitCode: 1, output: "```\n# not a heading | <img src=x>\n````\n  \u001b[31mred\u001b[0m \u0001\n")
        .Checked("sweep", "0", "exit code 0", CheckResult.DoesNotHold, "`make | it` ended with exit code 1")
        .Retried("sweep", "Not proved: exit code 0 | <b>", TimeSpan.FromSeconds(5))
        .Later(TimeSpan.FromSeconds(5))
        .Started("sweep", attempt: 2)
        .Acted("sweep", attempt: 2)
        .Checked("sweep", "0", "exit code 0", CheckResult.Holds, "0", attempt: 2)
        .Verified("sweep", attempt: 2)
        .Then(new RunDone());

    /// <summary>Cut off in the second step, and taken up again a day later; the second step is under way.</summary>
    public static History TakenUp => Packed
        .Started("notes")
        .Later(TimeSpan.FromDays(1))
        .Then(new AttemptInterrupted { Task = "notes", Attempt = 1, Token = History.Token("notes", 1), Reason = "The runner ended without a word." })
        .Resumed()
        .Started("notes", attempt: 2);

    /// <summary>The first step failed; the runner was killed in the middle of the rollback, which was completed a day later.</summary>
    public static History RolledBack => new History(Plans.Release with { Rollbacks = [Plans.Release.Rollbacks[0] with { Tasks = ["pack"] }] })
        .Started("pack")
        .Acted("pack", exitCode: 7)
        .Then(new FilesRestored { Task = "pack", Attempt = 1, Token = History.Token("pack", 1), Files = [new RestoredFile { Path = "out.tgz", Change = FileRestoration.Restored }] })
        .Failed("pack", "`make it` ended with exit code 7.")
        .Then(new TaskCancelled { Task = "notes", Reason = "the run failed before." })
        .Then(new TaskBlocked { Task = "send", Cause = "pack" })
        .Then(new TaskBlocked { Task = "end", Cause = "pack" })
        .Then(new RollbackStarted { Tasks = ["pack"], Sections = [0] })
        .Then(new RollbackItemStarted { Section = 0, Item = 0, Token = "r1", Marker = "m" })
        .Later(TimeSpan.FromDays(1))
        .Then(new RollbackItemInterrupted { Section = 0, Item = 0, Token = "r1", Reason = "The runner ended without a word." })
        .Resumed()
        .Then(new RollbackItemStarted { Section = 0, Item = 0, Token = "r2", Marker = "m" })
        .Then(new RollbackItemEnded { Section = 0, Item = 0, Token = "r2", Succeeded = true, Commands = [new CommandEvidence { Command = "tar -xzf out.tgz", ExitCode = 0, Duration = TimeSpan.FromMilliseconds(20) }] })
        .Then(new RollbackItemStarted { Section = 0, Item = 1, Token = "r3", Marker = "m" })
        .Then(new RollbackItemEnded { Section = 0, Item = 1, Token = "r3", Succeeded = true, By = "grace" })
        .Then(new RunFailed { Reason = "\"pack\" failed.", Tasks = ["pack"] });
}
