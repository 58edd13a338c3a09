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
}
