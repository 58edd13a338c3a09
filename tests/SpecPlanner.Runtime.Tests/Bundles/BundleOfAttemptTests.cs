using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class BundleOfAttemptTests : IDisposable
{
    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_step_that_reads_its_bundle_gets_one_before_it_begins()
    {
        var state = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "cp \"$SPEC_BUNDLE\" seen.json")));

        state.Phase.ShouldBe(RunPhase.Done);
        var bundle = BundleJson.Read(_runs.Read("seen.json"));
        bundle.Attempt.ShouldBe(new BundleAttempt(state.RunId, 1, 1));
        BundleStore.List(_runs.Folder.Path).ShouldBe([$"{state.RunId}/one.1"]);
    }

    [Fact]
    public async Task A_step_that_does_not_costs_no_file()
    {
        await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "true")));

        BundleStore.List(_runs.Folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bundle_of_a_retry_tells_what_was_tried_and_seen()
    {
        var step = Drawn.Step("one", "echo trying; cp \"$SPEC_BUNDLE\" seen.$(ls seen.* | wc -l).json") with
        {
            Criterion = new FileCriterion { Text = "file `seen.1.json` exists", Path = "seen.1.json" },
            Retries = new RetryPolicy { Count = 1 },
            Strategies = [new TaskAction { Text = "Another way", Commands = [Drawn.Sh("cp \"$SPEC_BUNDLE\" seen.1.json")] }],
        };

        var state = await _runs.RunAsync(Drawn.Of(step));

        state.Phase.ShouldBe(RunPhase.Done);
        var tried = BundleJson.Read(_runs.Read("seen.1.json")).Tried.ShouldHaveSingleItem();
        tried.Strategy.ShouldStartWith("Run `echo trying");
        tried.Said.ShouldStartWith("trying");
        tried.Criteria.ShouldHaveSingleItem().Result.ShouldBe("doesNotHold");
    }

    [Fact]
    public async Task The_bundle_tells_what_came_of_the_tasks_before()
    {
        var state = await _runs.RunAsync(Drawn.Of(
            Drawn.Step("one", "echo 4711") with { Outputs = [new OutputDefinition { Name = "id", Source = OutputSource.Command, Command = Drawn.Sh("echo 4711") }] },
            Drawn.Step("two", "cp \"$SPEC_BUNDLE\" seen.json", "one")));

        state.Phase.ShouldBe(RunPhase.Done);
        var before = BundleJson.Read(_runs.Read("seen.json")).Dependencies.ShouldHaveSingleItem();
        before.Status.ShouldBe("done");
        before.Outputs.ShouldBe([new BundleOutput("id", "4711")]);
        before.Proved.ShouldHaveSingleItem().Result.ShouldBe("holds");
    }

    // Made ahead, for an attempt that begins when what it speaks of is gone.
    [Fact]
    public async Task A_bundle_that_changed_is_made_anew_and_a_broken_one_fails_the_attempt()
    {
        File.WriteAllText(_runs.Folder.File("in.txt"), "was");
        var step = Drawn.Human("two", "one") with { Files = [new FileUse { Path = "in.txt", Change = FileChange.Modify }] };
        var plan = Drawn.Of(Drawn.Step("one", "test -e go"), step);
        foreach (var isGone in new[] { false, true })
        {
            File.WriteAllText(_runs.Folder.File("go"), "");
            _runs.People = new Nobody();
            var state = await _runs.RunAsync(plan);
            state.Phase.ShouldBe(RunPhase.Waiting);
            var made = await new BundleRequest { Plan = plan, Task = "two", Target = _runs.Folder.Path, Run = state, Now = DateTimeOffset.UnixEpoch }.MakeAsync(CancellationToken.None);
            var file = BundleStore.Save(_runs.Folder.Path, made);
            File.WriteAllText(_runs.Folder.File("in.txt"), "is");
            if (isGone) File.Delete(_runs.Folder.File("in.txt"));

            var then = await _runs.ResumeAsync(state.RunId);

            if (isGone) then.TaskOf("two").Reason.ShouldBe("What its bundle was made from is gone: `in.txt`.");
            else BundleJson.Read(File.ReadAllText(file)).Created.ShouldNotBe(DateTimeOffset.UnixEpoch);
            then.Phase.ShouldBe(isGone ? RunPhase.Failed : RunPhase.Waiting);
        }
    }
}
