using System.Runtime.InteropServices;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Carries a run on in front of a person: shows it, listens to Ctrl+C, and reports at the end.</summary>
internal sealed class RunDriver : IDisposable
{
    private readonly RunnerConsole _console;
    private readonly RunScreen _screen;
    private readonly string _target;
    private readonly bool _asJson;

    /// <summary>Prepares the screen of a run.</summary>
    /// <param name="console">Where the report goes; with JSON on it, progress and questions go to standard error.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="target">The absolute path of the target folder.</param>
    /// <param name="asJson">Whether the report is JSON.</param>
    public RunDriver(RunnerConsole console, Model.Plan plan, string target, bool asJson)
    {
        _console = console;
        _screen = new RunScreen(console.BesideJson(asJson), plan);
        (_target, _asJson) = (target, asJson);
        Surroundings = new Surroundings { People = _screen, Time = console.Clock, Watch = _screen.Watch };
    }

    /// <summary>What the run is to be started with.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>Carries the run on until it ends, and reports.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> CarryOnAsync(RunSession session)
    {
        using var end = new CancellationTokenSource();
        using (_console.OnInterrupt(new Presses(session, _screen, end).Take))
        {
            var showing = _screen.ShowAsync(() => new RunView(session.State, session.Live));
            var running = session.RunAsync(end.Token);
            try
            {
                // A screen that cannot be written to must not leave a run behind that nobody sees.
                if (await Task.WhenAny(running, showing) == showing) await end.CancelAsync();
                await running;
            }
            catch (JournalException problem)
            {
                _console.Error.WriteLine(problem.Message);
                return ExitCodes.Halted;
            }
            finally
            {
                _screen.Close();
                await showing;
            }
        }

        return Report(new ReportedRun(session.State, _target, IsCarriedOut: false));
    }

    /// <inheritdoc/>
    public void Dispose() => _screen.Dispose();

    private int Report(ReportedRun run)
    {
        if (_asJson) RunJson.Print(_console, run);
        else RunReport.Write(_console, run);
        return new RunOutcome(run.State).ExitCode;
    }

    /// <summary>Counts Ctrl+C: the first halts after the running steps, the second ends them.</summary>
    private sealed class Presses(RunSession session, RunScreen screen, CancellationTokenSource end)
    {
        private int _count;

        public void Take(PosixSignal signal)
        {
            if (Interlocked.Increment(ref _count) == 1)
            {
                var (reason, again) = signal == PosixSignal.SIGINT
                    ? ("Ctrl+C was pressed.", "Press Ctrl+C again to end them now.")
                    : ($"It was asked to stop ({signal}).", $"Another {signal} ends them now.");
                screen.Say($"Halting: the running steps may end first. {again}");
                session.Halt(reason);
                screen.StopAsking();
            }
            else
            {
                screen.Say("Ending the running steps.");
                end.Cancel();
            }
        }
    }
}
