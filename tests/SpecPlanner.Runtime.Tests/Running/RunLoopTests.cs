using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class RunLoopTests
{
    // On a busy disk writing "try again in 200 ms" may take longer than that; nothing else would ever wake the run.
    [Fact]
    public async Task A_retry_that_comes_due_while_the_journal_is_written_is_made()
    {
        var time = new ShiftedTime();
        var tries = 0;
        var plan = Drawn.Of(Drawn.Code("one") with { Retries = new RetryPolicy { Count = 1, Backoff = TimeSpan.FromSeconds(1) } });
        var bodies = new Dictionary<string, StepBody>(StringComparer.Ordinal)
        {
            ["one"] = (_, _) => new(++tries == 1 ? StepResult.Failure("not yet") : StepResult.Success()),
        };
        var around = new Surroundings { Time = time };
        var record = new RunRecord(new SlowJournal(time), around);
        record.Add(new RunStarted { RunId = "run", PlanHash = "", Plan = plan, Target = "/", Parallel = 1, Session = "s" });
        var inputs = RunSession.NewInputs();
        using var world = new RunWorld(new WorldSetup { Plan = plan, Target = "/", Parameters = new Dictionary<string, string>(StringComparer.Ordinal), Bodies = bodies }, around, inputs.Writer);
        using var loop = new RunLoop(record, world, inputs, time);

        var state = await loop.RunAsync().WaitAsync(TimeSpan.FromSeconds(30));

        state.Phase.ShouldBe(RunPhase.Done);
        tries.ShouldBe(2);
    }

    private sealed class ShiftedTime : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

        public void Pass(TimeSpan time) => _ahead += time;
    }

    private sealed class SlowJournal(ShiftedTime time) : IJournal
    {
        public bool HasNews => false;

        public JournalPosition Position => JournalPosition.Start;

        public bool Skip(JournalPosition position) => false;

        public void Read(Action<JournalEntry> read)
        {
        }

        public void Take(Action<JournalEntry> read)
        {
        }

        public void Append(JournalEntry entry)
        {
        }

        public void Flush() => time.Pass(TimeSpan.FromSeconds(2));

        public void Release()
        {
        }

        public void Dispose()
        {
        }
    }
}
