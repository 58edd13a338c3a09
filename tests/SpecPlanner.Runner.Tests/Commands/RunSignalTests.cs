using System.Runtime.InteropServices;

namespace SpecPlanner.Runner.Tests;

/// <summary>What a run does when it is told to stop.</summary>
public sealed class RunSignalTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ctrl_C_twice_ends_the_running_step()
    {
        var console = _folder.Console() with { OnInterrupt = press => AtOnce(press + press) };
        var slow = ShellPlans.Greet with { Tasks = [ShellPlans.Greet.Tasks[0] with { Action = new() { Text = "", Commands = [Plans.Sh("sleep 600")] } }] };

        var said = await ConsoleDouble.Run(Plans.Catalogue([], slow), console, "run", "greet");

        said.Out.ShouldContain("Halting: the running steps may end first. Press Ctrl+C again to end them now.\nEnding the running steps.\n");
        said.Out.ShouldContain("\nHalted: greet, 0 of 1 step done, ");
        said.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Ctrl_C_takes_an_open_question_back()
    {
        using var input = new Pressing();
        var console = _folder.Person("") with { Input = input, OnInterrupt = input.Listen };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "visit");

        said.Out.ShouldContain("\n? waiting    Step 2, Go there");
        said.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task Ctrl_C_halts_after_the_running_step_and_says_so()
    {
        var console = _folder.Console() with { OnInterrupt = AtOnce };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldContain("Halting: the running steps may end first. Press Ctrl+C again to end them now.\n");
        said.Out.ShouldContain("\nHalted: greet, ");
        said.Out.ShouldContain("\nGo on: runner resume 20260102-030405-000-");
        said.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task A_request_of_the_system_to_stop_is_named()
    {
        var console = _folder.Console() with { OnInterrupt = press => AtOnce(press, PosixSignal.SIGTERM) };

        var said = await ConsoleDouble.Run(ShellPlans.All, console, "run", "greet");

        said.Out.ShouldContain("Halting: the running steps may end first. Another SIGTERM ends them now.\n");
        said.Out.ShouldContain("\nIt was asked to stop (SIGTERM).\n");
        said.Out.ShouldNotContain("Ctrl+C");
        said.ExitCode.ShouldBe(3);
    }

    /// <summary>A person who answers a question with Ctrl+C, and with nothing else.</summary>
    private sealed class Pressing : TextReader
    {
        private readonly ManualResetEventSlim _closed = new();
        private Action<PosixSignal> _press = _ => { };

        public IDisposable Listen(Action<PosixSignal> press)
        {
            _press = press;
            return new MemoryStream();
        }

        public override string? ReadLine()
        {
            _press(PosixSignal.SIGINT);
            _closed.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.Set();
            base.Dispose(disposing);
        }
    }

    /// <summary>A person who presses Ctrl+C as soon as somebody listens.</summary>
    private static MemoryStream AtOnce(Action<PosixSignal> press) => AtOnce(press, PosixSignal.SIGINT);

    private static MemoryStream AtOnce(Action<PosixSignal> press, PosixSignal signal)
    {
        press(signal);
        return new MemoryStream();
    }
}
