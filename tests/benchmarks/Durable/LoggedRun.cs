using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>A finished run on the disk, written as fast as its events can be: scheduler, record and journal are the real ones, nothing is carried out.</summary>
internal static class LoggedRun
{
    private const int Parallel = 256;

    /// <summary>Writes one.</summary>
    /// <param name="target">The folder of the run.</param>
    /// <param name="tasks">How many tasks.</param>
    /// <param name="logged">How many entries each of them logs.</param>
    /// <returns>How many events it has.</returns>
    public static async Task<long> MakeAsync(string target, int tasks, int logged)
    {
        var around = new Surroundings();
        var folder = new RunFolder(target, RunIds.New(DateTimeOffset.UtcNow, around.RandomHex));
        folder.Create();
        using var journal = FileJournal.Create(folder);
        var record = new RunRecord(journal, around);
        record.Add(new RunStarted { RunId = folder.RunId, PlanHash = "", Plan = NoOpPlan.Request(tasks, Parallel, target).Plan, Target = target, Parallel = Parallel, Session = "s" });
        do
        {
            record.Settle();
            foreach (var command in record.Commit()) Answer(record, command, logged);
        }
        while (RunLifecycle.IsUnderWay(record.Safe.Phase));
        await new Snapshots(folder.Snapshot, journal).EndAsync(record.Safe);
        return record.Safe.Sequence;
    }

    private static void Answer(RunRecord record, RunCommand command, int logged)
    {
        switch (command)
        {
            case ExecuteAction action:
                var task = record.State.TaskList[action.Task];
                var (id, attempt, token) = (task.Id, task.Attempt, task.Token!);
                for (var i = 0; i < logged; i++) record.Add(new AttemptLogged { Task = id, Attempt = attempt, Token = token, Level = "info", Kind = "output", Message = "One more line of what an agent says while it works on its task." });
                record.Add(new ActionEnded { Task = id, Attempt = attempt, Token = token, Ending = ActionEnding.Finished });
                break;
            case CheckCriterion check:
                var proved = record.State.TaskList[check.Task];
                record.Add(new CriterionChecked { Task = proved.Id, Attempt = proved.Attempt, Token = proved.Token!, Evidence = new CriterionEvidence { Path = check.Leaf.Path, Text = check.Leaf.Criterion.Text, Result = CheckResult.Holds, Seen = "exit code 0" } });
                break;
            default:
                throw new InvalidOperationException($"Nothing of the kind was expected: {command}.");
        }
    }
}
