using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class RivalsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Paths = ["a", "a/b", "a/b/c", "./a//b", "x", "{{where}}/b"];
    private static readonly string[] Locks = ["a", "A", "db", "{{where}}"];

    [Theory]
    [InlineData("out/a", "out/a", true)]
    [InlineData("out/a", "./out//a", true)]
    [InlineData("out", "out/a", true)]
    [InlineData("{{dir}}/a", "here/a", true)]
    [InlineData("out/a", "out/b", false)]
    [InlineData("out/a", "out/ab", false)]
    public void Two_that_write_the_same_do_not_run_side_by_side(string one, string two, bool areRivals)
    {
        var state = Begin(Writing("one", one), Writing("two", two));
        state = Settled(state);

        state.Tasks.Select(t => t.IsUnderWay).ShouldBe([true, !areRivals]);
    }

    [Fact]
    public void One_that_is_to_be_tried_again_keeps_its_files_until_it_is_resolved()
    {
        var state = Settled(Begin(Writing("one", "out") with { Retries = new RetryPolicy { Count = 1, Backoff = TimeSpan.FromHours(1) } }, Writing("two", "out")));
        state = Settled(Fail(state, 0));

        state.TaskOf("one").Phase.ShouldBe(TaskPhase.Pending);
        state.TaskOf("two").IsUnderWay.ShouldBeFalse();
    }

    [Theory]
    [InlineData("db", "db", true)]
    [InlineData("db", "DB", true)]
    [InlineData("{{dir}}-db", "here-db", true)]
    [InlineData("db", "db2", false)]
    [InlineData("{{dir}}-db", "{{where}}-db", false)]
    public void Two_that_name_one_lock_do_not_run_side_by_side(string one, string two, bool areRivals)
    {
        var state = Settled(Begin(Locking("one", one), Locking("two", two)));

        state.Tasks.Select(t => t.IsUnderWay).ShouldBe([true, !areRivals]);
        state.ObstacleOf(state.Tasks[1])?.Holder.ShouldBe("one");
        (state.ObstacleOf(state.Tasks[1]) is null).ShouldBe(!areRivals);
    }

    [Fact]
    public void A_lock_is_not_the_file_of_that_name() =>
        Settled(Begin(Locking("one", "db"), Writing("two", "db"))).Tasks.ShouldAllBe(t => t.IsUnderWay);

    // Whatever the plan, the order of results and the failures: never two rivals at a time, and nothing waits for ever.
    [Fact]
    public void In_any_plan_rivals_never_run_at_the_same_time_and_all_of_it_ends()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var tasks = Enumerable.Range(0, random.Next(2, 9)).Select(i => Writing($"t{i}", [.. Enumerable.Range(0, random.Next(3)).Select(_ => Paths[random.Next(Paths.Length)])]) with
            {
                Locks = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Locks[random.Next(Locks.Length)]).Distinct()],
                DependsOn = [.. Enumerable.Range(0, i).Where(_ => random.Next(4) == 0).Select(j => $"t{j}")],
                Retries = new RetryPolicy { Count = random.Next(3) },
                OnFailure = new FailureResponse { Kind = FailureKind.Continue },
            }).ToArray();
            var state = Settled(Begin(tasks));
            for (var steps = 0; !RunLifecycle.IsFinished(state.Phase); steps++)
            {
                steps.ShouldBeLessThan(200, $"seed {seed}");
                var underWay = Enumerable.Range(0, tasks.Length).Where(i => state.Tasks[i].IsUnderWay).ToArray();
                foreach (var one in underWay) foreach (var two in underWay.Where(t => t > one)) Collide(tasks[one], tasks[two]).ShouldBeFalse($"seed {seed}: {one} and {two}");
                underWay.ShouldNotBeEmpty($"seed {seed}");
                var next = underWay[random.Next(underWay.Length)];
                state = Settled(random.Next(3) == 0 ? Fail(state, next) : Succeed(state, next));
            }
        }
    }

    private static bool Collide(TaskDefinition one, TaskDefinition two) =>
        one.Locks.Select(Filled).Intersect(two.Locks.Select(Filled), LockName.Comparer).Any() ||
        one.Files.Any(a => two.Files.Any(b => Slashed(a.Path).StartsWith(Slashed(b.Path), StringComparison.Ordinal) || Slashed(b.Path).StartsWith(Slashed(a.Path), StringComparison.Ordinal)));

    private static string Slashed(string path) => Filled(path.Replace("./a//b", "a/b", StringComparison.Ordinal)) + "/";

    private static string Filled(string name) => name.Replace("{{where}}", "a", StringComparison.Ordinal);

    private static TaskDefinition Locking(string id, params string[] locks) => Drawn.Step(id, "true") with { Locks = [.. locks] };

    private static TaskDefinition Writing(string id, params string[] paths) =>
        Drawn.Step(id, "true") with { Files = [.. paths.Select(p => new FileUse { Path = p, Change = FileChange.Modify })] };

    private static RunState Begin(params TaskDefinition[] tasks) => RunFold.Begin(new JournalEntry(1, Noon, new RunStarted
    {
        RunId = "run",
        PlanHash = "",
        Plan = Drawn.Of(tasks),
        Target = "/",
        Parallel = 8,
        Session = "s",
        Parameters = [new ParameterValue("dir", "here"), new ParameterValue("where", "a")],
    }));

    private static RunState Apply(RunState state, RunEvent e) => Scheduler.Apply(state, new JournalEntry(state.Sequence + 1, Noon, e)).State;

    // All that follows by itself, and the files copied or brought back at once.
    private static RunState Settled(RunState state)
    {
        while (true)
        {
            if (Scheduler.Next(state, Noon) is { } next) state = Apply(state, next);
            else if (state.Tasks.FirstOrDefault(t => t.IsRestoring) is { } restoring) state = Apply(state, new FilesRestored { Task = restoring.Id, Attempt = restoring.Attempt, Token = restoring.Token! });
            else if (state.Tasks.FirstOrDefault(t => t.IsUnderWay && AttemptStages.Of(state, t) == AttemptStage.Files) is { } begun)
                state = Apply(state, begun.Snapshot is null ? new FilesSnapshotted { Task = begun.Id, Attempt = begun.Attempt, Token = begun.Token! } : new FilesRestored { Task = begun.Id, Attempt = begun.Attempt, Token = begun.Token! });
            else return state;
        }
    }

    private static RunState Succeed(RunState state, int position)
    {
        var task = state.Tasks[position];
        state = Apply(state, new ActionEnded { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Ending = ActionEnding.Finished, Commands = [new CommandEvidence { Command = "true", ExitCode = 0 }] });
        return Apply(state, new CriterionChecked { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Evidence = new CriterionEvidence { Path = "0", Text = "exit code 0", Result = CheckResult.Holds } });
    }

    private static RunState Fail(RunState state, int position)
    {
        var task = state.Tasks[position];
        return Apply(state, new ActionEnded { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Ending = ActionEnding.Failed, Reason = "no" });
    }
}
