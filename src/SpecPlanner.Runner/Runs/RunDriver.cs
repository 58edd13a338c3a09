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
    private readonly AtEnd _atEnd;
    private readonly TelemetryExport? _telemetry;

    /// <summary>Prepares the screen of a run.</summary>
    /// <param name="console">Where the report goes; with JSON on it, progress and questions go to standard error.</param>
    /// <param name="target">The absolute path of the target folder.</param>
    /// <param name="asJson">Whether the report is JSON.</param>
    /// <param name="atEnd">What is written at the end beside the reports.</param>
    /// <param name="sources">Where the documents of plans are.</param>
    public RunDriver(RunnerConsole console, string target, bool asJson, AtEnd atEnd, PlanSources sources)
    {
        _console = console;
        _screen = new RunScreen(console.BesideJson(asJson), target);
        (_target, _asJson, _atEnd, _telemetry) = (target, asJson, atEnd, TelemetryExport.Start(console));
        var around = new Surroundings { People = _screen, Time = console.Clock, Watch = Watch, User = console.User, Version = VersionText.OfThisBuild, TraceParent = console.Variable("TRACEPARENT"), Sources = sources, ChatClient = ChatClients.Of(console) };
        Surroundings = around with { OutputLimit = OutputLimit.Of(console, around) };
    }

    /// <summary>What the run is to be started with.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>Carries the run on until it ends, and reports.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> CarryOnAsync(RunSession session)
    {
        using var end = new CancellationTokenSource();
        using (_console.OnExit(() => CutOff(session.State.RunId)))
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

        return Report(Recorded(session.State));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _screen.Dispose();
        _telemetry?.Dispose();
    }

    private void Watch(JournalEntry entry)
    {
        _screen.Watch(entry);
        _telemetry?.Take(entry);
    }

    // The journal says nothing of an end, so the run is cut off, whatever code was meant.
    private int CutOff(string run)
    {
        _console.Error.WriteLine($"Something in this process ended it while the run went on, such as Environment.Exit in the body of a step. The run is cut off. Mend the step, then: {_console.Program} resume {run}");
        return ExitCodes.Halted;
    }

    // The journal tells more than the state; should it be gone by now, the state is still there to be told.
    private ReportedRun Recorded(RunState state)
    {
        try
        {
            if (RunHistory.Load(_target, state.RunId) is { } history) return new ReportedRun(history, _target, IsCarriedOut: false);
        }
        catch (Exception problem) when (problem is JournalException or RunRefusedException)
        {
            _console.Error.WriteLine(TextWidth.OneLine(problem.Message));
        }

        return new ReportedRun(RunHistory.Of(state), _target, IsCarriedOut: false);
    }

    // Files that cannot be written are said, and change nothing about how the run ended.
    private int Report(ReportedRun run)
    {
        List<string> problems = [.. ReportFiles.Write(_console, run), .. EvaluationFiles.Write(run)];
        if (_atEnd.JUnit is { } junit && OutputFile.Write(junit, JUnitReport.Of(run)) is { } unwritten) problems.Add(unwritten);
        if (_asJson) RunJson.Print(_console, run);
        else RunReport.Write(_console, run);
        if (_atEnd.Archive)
        {
            var (made, problem) = AutomaticArchive.Make(_console, _target, run.State.RunId, Surroundings);
            if (made.Length > 0) _console.BesideJson(_asJson).Out.WriteLine(made);
            else problems.Add(problem);
        }

        foreach (var problem in problems) _console.Error.WriteLine(problem);
        return new RunOutcome(run.State).ExitCode;
    }

    /// <summary>Counts Ctrl+C and its like: the first halts after the running steps, the second ends them.</summary>
    private sealed class Presses(RunSession session, RunScreen screen, CancellationTokenSource end)
    {
        private int _count;

        public void Take(PosixSignal signal)
        {
            var isFirst = Interlocked.Increment(ref _count) == 1;
            if (isFirst)
            {
                var (reason, again) = signal switch
                {
                    PosixSignal.SIGINT => ("Ctrl+C was pressed.", "Press Ctrl+C again to end them now."),
                    PosixSignal.SIGHUP => ("Its terminal was closed.", "SIGTERM ends them now."),
                    _ => ($"It was asked to stop ({signal}).", $"Another {signal} ends them now."),
                };
                screen.Say($"Halting: the running steps may end first. {again}");
                session.Halt(reason);
                screen.StopAsking();
            }
            // The shell and the system may both say that the terminal is gone; nobody pressed anything twice.
            else if (signal != PosixSignal.SIGHUP)
            {
                screen.Say("Ending the running steps.");
                end.Cancel();
            }
        }
    }
}
