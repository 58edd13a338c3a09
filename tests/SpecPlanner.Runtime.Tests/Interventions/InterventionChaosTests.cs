using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Whatever is asked of a run in whatever order: its books stay right, and it can be brought to an end.</summary>
public class InterventionChaosTests
{
    [Fact]
    public void Nothing_that_is_asked_of_a_run_strands_a_task()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var run = new PureRun(Draw(random), keepGoing: random.Next(2) == 0);
            try
            {
                for (var turn = 0; turn < 60; turn++)
                {
                    if (random.Next(3) == 0) Ask(run, random);
                    else Happen(run, random, kind: false);
                    Books(run.State);
                }

                for (var turn = 0; !RunLifecycle.IsFinished(run.State.Phase); turn++)
                {
                    turn.ShouldBeLessThan(500);
                    Happen(run, random, kind: true);
                    Books(run.State);
                }

                run.State.Tasks.ShouldAllBe(t => t.IsResolved);
                if (run.State.Tasks.All(t => t.IsOutOfTheWay && !t.HasFailed)) run.State.Phase.ShouldNotBe(RunPhase.Failed);
                if (run.State.Phase == RunPhase.Done) run.State.Tasks.ShouldAllBe(t => t.Phase == TaskPhase.Done || t.Phase == TaskPhase.Skipped);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}\n{string.Join('\n', run.State.Tasks.Select(t => $"{t.Id} {t.Phase} unmet {t.Unmet} failed {t.HasFailed} cause {t.Cause}"))}", e);
            }
        }
    }

    private static void Ask(PureRun run, Random random)
    {
        var task = run.State.Tasks[random.Next(run.State.Tasks.Count)].Id;
        run.Ask(random.Next(10) switch
        {
            0 => new HaltRun("", "Ada"),
            1 => new CancelRun("", "Ada"),
            < 5 => new SkipTask(task, "", "Ada", random.Next(2) == 0),
            _ => new RetryTask(task, "", "Ada"),
        });
    }

    private static void Happen(PureRun run, Random random, bool kind)
    {
        var state = run.State;
        if (RunLifecycle.IsFinished(state.Phase)) return;
        if (!RunLifecycle.IsUnderWay(state.Phase) || (!kind && random.Next(12) == 0))
        {
            run.Resume(random.Next(4) == 0);
        }
        else if (state.Rollback?.Items.Find(i => i.Phase == RollbackItemPhase.Active) is { } item)
        {
            run.Add(new RollbackItemEnded { Section = item.Section, Item = item.Item, Token = item.Token!, Succeeded = true });
        }
        else if (state.Tasks.Where(t => t.IsUnderWay && t.Action is null).ToArray() is { Length: > 0 } active)
        {
            var task = active[random.Next(active.Length)];
            var luck = random.Next(kind ? 4 : 8);
            if (luck < 4) run.Finish(task.Id);
            else if (luck < 7) run.Fail(task.Id);
            else run.Add(new TaskWaiting { Task = task.Id, Attempt = task.Attempt, Token = task.Token! });
        }
        else
        {
            run.Now += TimeSpan.FromMinutes(5);
            run.Settle();
        }
    }

    // What is kept beside the tasks says the same as the tasks themselves.
    private static void Books(RunState state)
    {
        var agenda = state.Agenda;
        agenda.UnderWay.ShouldBe(Where(state, t => t.IsUnderWay), "under way");
        agenda.Unresolved.ShouldBe(Where(state, t => !t.IsResolved), "unresolved");
        agenda.Failed.ShouldBe(Where(state, t => t.HasFailed), "failed");
        agenda.NeedPerson.ShouldBe(Where(state, t => t.NeedsPerson), "need a person");
        agenda.Lost.ShouldBe(Where(state, t => t.Cause is not null), "lost");
        agenda.Retries.Select(r => r.Task).Order().ShouldBe(Where(state, t => t.RetryDue is not null), "retries");
        agenda.Ready.SelectMany(r => r).Order().ShouldBe(Where(state, t => t is { Phase: TaskPhase.Pending, Unmet: 0, RetryDue: null }), "ready");
        foreach (var task in state.Tasks.Where(t => t.Phase == TaskPhase.Pending && t.Attempt == 0))
            task.Unmet.ShouldBe(task.Definition.DependsOn.Count(d => !state.TaskOf(d).IsOutOfTheWay), task.Id);
        if (state.Phase != RunPhase.Running) return;
        state.Tasks.ShouldAllBe(t => t.Phase != TaskPhase.Pending || t.Attempt > 0 || t.Definition.DependsOn.All(d => state.TaskOf(d).IsOutOfTheWay || !state.TaskOf(d).IsResolved));
    }

    private static IEnumerable<int> Where(RunState state, Func<TaskState, bool> isMeant) => Enumerable.Range(0, state.Tasks.Count).Where(p => isMeant(state.Tasks[p]));

    private static Plan Draw(Random random)
    {
        var tasks = Enumerable.Range(0, random.Next(1, 12)).Select(i => Drawn.Step($"t{i}", "true", [.. Enumerable.Range(0, i).Where(_ => random.Next(3) == 0).Select(d => $"t{d}")]) with
        {
            Retries = new RetryPolicy { Count = random.Next(2), Backoff = TimeSpan.FromSeconds(random.Next(2) * 10) },
            OnFailure = random.Next(6) switch
            {
                0 => new FailureResponse { Kind = FailureKind.Continue },
                1 when i > 0 => new FailureResponse { Kind = FailureKind.GoTo, Target = $"t{random.Next(i)}" },
                _ => FailureResponse.Stop,
            },
        }).ToArray();
        return Drawn.Of(tasks) with
        {
            Rollbacks = random.Next(4) == 0 ? [new RollbackSection { Text = "Back", Tasks = ["t0"], Items = [new RollbackItem { Text = "Undo." }] }] : [],
        };
    }
}
