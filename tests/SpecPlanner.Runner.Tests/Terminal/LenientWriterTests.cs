namespace SpecPlanner.Runner.Tests;

public sealed class LenientWriterTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_goes_on_when_its_output_cannot_be_written()
    {
        using var full = new FullDisk();
        var console = _folder.Console() with { Out = full };

        var code = await RunnerApp.RunAsync(["run", "greet"], ShellPlans.All, console, []);

        code.ShouldBe(0);
        File.ReadAllText(Path.Combine(_folder.Path, "greeting")).ShouldBe("hello you\n");
        console.Error.ToString().ShouldBe("Standard output could not be written: No space left on device\n");
    }

    [Fact]
    public async Task A_run_on_a_terminal_goes_on_too()
    {
        using var full = new FullDisk();
        var console = _folder.Console() with { Out = full, IsOutputTerminal = true };

        (await RunnerApp.RunAsync(["run", "greet"], ShellPlans.All, console, [])).ShouldBe(0);
    }

    [Theory]
    [InlineData("list", 2)]
    [InlineData("run greet", 0)]
    [InlineData("run break", 1)]
    [InlineData("run nothing", 2)]
    public async Task With_nowhere_to_write_at_all_the_exit_code_still_tells(string line, int exitCode)
    {
        using var full = new FullDisk();
        var console = _folder.Console() with { Out = full, Error = full };

        (await RunnerApp.RunAsync(line.Split(' '), ShellPlans.All, console, [])).ShouldBe(exitCode);
    }

    /// <summary>Takes nothing.</summary>
    private sealed class FullDisk : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");
    }
}
