using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class ObstacleLinesTests
{
    private readonly ObstacleLines _lines = new();

    [Fact]
    public void A_step_that_waits_for_a_lock_is_said_once_and_again_when_it_waits_once_more()
    {
        var history = Locking("sweep", "mop", "dust").Started("sweep");
        After(history).ShouldBe(["Step 2, mop: waits for the lock \"site-db\", held by \"sweep\"", "Step 3, dust: waits for the lock \"site-db\", held by \"sweep\""]);

        After(Done(history, "sweep")).ShouldBeEmpty();
        After(history.Started("mop")).ShouldBeEmpty();
        After(Done(history, "mop").Then(new TaskReopened { Task = "mop", Reason = "", By = "ada" }).Started("dust")).ShouldBe(["Step 2, mop: waits for the lock \"site-db\", held by \"dust\""]);
    }

    [Fact]
    public void Another_thing_it_waits_for_is_said_and_who_has_it_has_been_said_to_begin()
    {
        var history = new History(Plans.Tidy with { Tasks = [Step("sweep", "a"), Step("mop", "b"), Step("dust", "a", "b")] });
        var first = history.Started("sweep").Entries[^1].Event;
        history.Started("mop");
        _lines.After(first, history.State).ShouldBe(["Step 1, dust: waits for the lock \"a\", held by \"sweep\""]);
        After(history).ShouldBeEmpty();

        After(Done(history, "sweep")).ShouldBe(["Step 1, dust: waits for the lock \"b\", held by \"mop\""]);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_shared_or_nothing_new_begins()
    {
        After(new History(Plans.Tidy).Started("sweep")).ShouldBeEmpty();
        After(Locking("sweep", "mop").Then(new HaltRequested { Reason = "", By = "ada" }).Started("sweep")).ShouldBeEmpty();
    }

    private string[] After(History history) => [.. _lines.After(history.Entries[^1].Event, history.State)];

    private static History Done(History history, string task) => history.Acted(task).Checked(task, "0", "exit code 0", CheckResult.Holds, "ended with exit code 0").Verified(task);

    private static TaskDefinition Step(string id, params string[] locks) => Plans.Tidy.Tasks[0] with { Id = id, Title = id, Locks = [.. locks] };

    private static History Locking(params string[] ids) =>
        new(Plans.Tidy with { Tasks = [.. ids.Select((id, at) => Plans.Tidy.Tasks[0] with { Id = id, Number = at + 1, Title = id, Locks = ["{{site}}-db"] })] });
}
