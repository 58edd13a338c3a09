using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>Workers outside, as bad as they come: they claim and die, are silent for long, give back, complete too late, or twice.</summary>
/// <remarks>They outlive every runner. One thing they do not do: touch files once they could know that their claim is over.</remarks>
internal sealed class SimulatedWorkers(Random random, int kindness, SimulatedFiles files)
{
    // All that was ever claimed, so that some come back long after.
    private readonly List<(string Task, ClaimToken Token)> _claims = [];

    /// <summary>One of them does something.</summary>
    public void Act(RunDesk desk)
    {
        if (_claims.Count == 0 || random.Next(3) == 0)
        {
            Claim(desk);
            return;
        }

        // The latest most of the time, else any of long ago.
        var (task, token) = _claims[random.Next(4) == 0 ? random.Next(_claims.Count) : _claims.Count - 1];
        switch (random.Next(10))
        {
            case 0:
                desk.Work(new ReleaseWork(task, token, ""));
                break;
            case 1 or 2:
                desk.Work(new KeepWork(task, token));
                break;
            case 3:
                desk.Work(new NoteWork(task, token, "at it"));
                break;
            case 4:
                // It dies.
                _claims.RemoveAt(_claims.Count - 1);
                break;
            default:
                Complete(desk, task, token);
                break;
        }
    }

    /// <summary>One of them takes on what is offered.</summary>
    public void Claim(RunDesk desk)
    {
        var reply = desk.Work(new ClaimWork($"w{random.Next(3)}", TimeSpan.FromSeconds(random.Next(1, 90))));
        if (reply is not { Outcome: WorkerOutcome.Taken, Task: { } id }) return;
        var task = reply.State.TaskOf(id);
        _claims.Add((id, ClaimToken.Of(reply.State, task)!));
        Change(task);
    }

    private void Complete(RunDesk desk, string id, ClaimToken token)
    {
        var task = desk.Refresh().TaskOf(id);
        if (task.IsClaimed && task.Token == token.Value) Change(task);
        var status = random.Next(6 * kindness) switch { 0 => AttemptStatus.Failed, 1 => AttemptStatus.Blocked, _ => AttemptStatus.Done };
        var times = random.Next(8) == 0 ? 2 : 1;
        for (var i = 0; i < times; i++) desk.Work(new CompleteWork(id, token, new AttemptResult { Status = status }));
    }

    private void Change(TaskState task)
    {
        foreach (var file in task.Definition.Files) files.Change(file.Path);
    }
}
