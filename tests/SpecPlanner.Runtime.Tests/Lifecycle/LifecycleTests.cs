using RunTrigger = SpecPlanner.Runtime.Specs.RunLifecycle.Phase.Trigger;
using TaskTrigger = SpecPlanner.Runtime.Specs.TaskLifecycle.Phase.Trigger;

namespace SpecPlanner.Runtime.Tests;

public class LifecycleTests
{
    // The phases are cast to the states of the specifications and back.
    [Fact]
    public void Phases_are_the_states_of_the_specifications_in_their_order()
    {
        Enum.GetNames<TaskPhase>().ShouldBe(Enum.GetNames<Specs.TaskLifecycle.Phase.State>());
        Enum.GetNames<RunPhase>().ShouldBe(Enum.GetNames<Specs.RunLifecycle.Phase.State>());
    }

    // A status that is set without a look at the table can be anything.
    [Fact]
    public void A_transition_that_is_not_in_the_table_does_not_fire()
    {
        foreach (var from in Enum.GetValues<TaskPhase>())
        {
            foreach (var trigger in Enum.GetValues<TaskTrigger>())
            {
                var known = TaskLifecycle.Transitions.Any(t => t.From == from && t.Trigger == trigger);
                TaskLifecycle.TryFire(from, trigger, out _).ShouldBe(known, $"{from} {trigger}");
                if (!known) Should.Throw<IllegalTransitionException>(() => TaskLifecycle.Fire(from, trigger)).Message.ShouldContain(trigger.ToString());
            }
        }
    }

    [Fact]
    public void A_done_task_is_done_again_only_when_a_later_one_sends_the_run_back_or_the_plan_has_changed() =>
        TaskLifecycle.Transitions.Where(t => t.From == TaskPhase.Done).ShouldBe(
        [
            (TaskPhase.Done, TaskTrigger.GoBack, TaskPhase.Pending),
            (TaskPhase.Done, TaskTrigger.Reopen, TaskPhase.Pending),
        ]);

    [Theory]
    [InlineData(TaskPhase.Skipped)]
    [InlineData(TaskPhase.Cancelled)]
    public void A_task_that_was_given_up_has_one_way_out_which_is_somebodys_wish(TaskPhase phase) =>
        TaskLifecycle.Transitions.Where(t => t.From == phase).ShouldBe([(phase, TaskTrigger.Reopen, TaskPhase.Pending)]);

    [Fact]
    public void A_run_that_has_ended_has_one_way_out_and_one_that_is_done_has_none()
    {
        RunLifecycle.Transitions.Where(t => RunLifecycle.IsFinished(t.From)).ShouldBe(
        [
            (RunPhase.Failed, RunTrigger.Reopen, RunPhase.Halted),
            (RunPhase.Cancelled, RunTrigger.Reopen, RunPhase.Halted),
        ]);
    }

    [Fact]
    public void Every_phase_of_a_task_can_be_reached_and_an_unfinished_one_left()
    {
        foreach (var phase in Enum.GetValues<TaskPhase>())
        {
            if (phase != TaskPhase.Proposed) TaskLifecycle.Transitions.ShouldContain(t => t.To == phase);
            if (phase is not (TaskPhase.Done or TaskPhase.Skipped or TaskPhase.Cancelled)) TaskLifecycle.Transitions.ShouldContain(t => t.From == phase);
        }
    }

    [Fact]
    public void A_halted_a_waiting_and_a_killed_run_can_be_resumed()
    {
        foreach (var phase in new[] { RunPhase.Halted, RunPhase.Waiting, RunPhase.Running, RunPhase.Verifying })
            RunLifecycle.TryFire(phase, RunTrigger.Resume, out var to).ShouldBeTrue(to.ToString());
        foreach (var phase in new[] { RunPhase.Halted, RunPhase.Waiting, RunPhase.RollingBack })
        {
            RunLifecycle.TryFire(phase, RunTrigger.ResumeRollback, out var to).ShouldBeTrue(phase.ToString());
            to.ShouldBe(RunPhase.RollingBack);
        }
    }
}
