using System.Runtime.InteropServices;
using System.Text;

namespace SpecPlanner.Runner.Tests;

public sealed class CheckWatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Folder _folder = new();
    private readonly HeardWriter _out = new();
    private Action _interrupt = static () => { };

    public CheckWatchTests() => _folder.With("templates/chores/tidy.md", Documents.Tidy).With("personas/sweeper.md", Documents.Sweeper);

    public void Dispose()
    {
        _out.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_a_change_breaks_and_mends_is_told_and_an_interruption_ends_it()
    {
        var watching = ConsoleDouble.RunOnMarkdown(Console(), "check", "--watch");
        await _out.Hears("Watching .. Ctrl+C ends it.\n");

        _folder.With("templates/chores/tidy.md", Documents.Broken);
        await _out.Hears("Checked 2 documents: 1 error.\n  new   templates/chores/tidy.md(12,24): error SPEC1002: ");

        // As many editors save: a new file takes the place of the old one.
        _folder.With("templates/chores/tidy.md~", "\n" + Documents.Broken.Replace("where", "whither", StringComparison.Ordinal));
        File.Move(Path.Combine(_folder.Path, "templates/chores/tidy.md~"), Path.Combine(_folder.Path, "templates/chores/tidy.md"), overwrite: true);
        await _out.Hears("  gone  templates/chores/tidy.md(12,24): error SPEC1002: ");

        // A folder that goes and comes again is another one for the system.
        Directory.Delete(Path.Combine(_folder.Path, "templates"), recursive: true);
        await _out.Hears("Checked 1 document: nothing found.\n");
        _folder.With("templates/chores/tidy.md", Documents.Broken);
        await _out.Hears("Checked 2 documents: 1 error.\n  new ");
        _folder.With("templates/chores/tidy.md", Documents.Tidy);
        await _out.Hears("Checked 2 documents: nothing found.\n  gone ");

        _interrupt();
        (await watching.WaitAsync(Patience)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_watch_that_ends_with_an_error_fails_as_a_check_does()
    {
        _folder.With("templates/chores/tidy.md", Documents.Broken);
        var watching = ConsoleDouble.RunOnMarkdown(Console(), "check", "--watch");
        await _out.Hears("Watching");

        _interrupt();

        (await watching.WaitAsync(Patience)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Only_text_can_be_watched()
    {
        var said = await ConsoleDouble.RunOnMarkdown(_folder.Console(), "check", "--watch", "--json");

        said.Error.ShouldBe("\"--watch\" shows text as it comes.\nLeave --format and --json out, or --watch.\n");
        said.ExitCode.ShouldBe(2);
    }

    private RunnerConsole Console() => _folder.Console() with
    {
        Out = _out,
        OnInterrupt = interrupted =>
        {
            _interrupt = () => interrupted(PosixSignal.SIGINT);
            return new StringReader("");
        },
    };

    /// <summary>A writer that tells when something has been written.</summary>
    private sealed class HeardWriter : TextWriter
    {
        private readonly StringBuilder _text = new();
        private readonly Lock _gate = new();
        private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _heard;

        public HeardWriter() => CoreNewLine = ['\n'];

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            TaskCompletionSource more;
            lock (_gate)
            {
                _text.Append(value);
                (more, _more) = (_more, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            more.SetResult();
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        /// <summary>Waits until a text has been written behind the one that was heard last.</summary>
        public async Task Hears(string text)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (true)
            {
                Task more;
                lock (_gate)
                {
                    var all = _text.ToString();
                    var at = all.IndexOf(text, _heard, StringComparison.Ordinal);
                    if (at >= 0)
                    {
                        _heard = at + text.Length;
                        return;
                    }

                    if (patience.IsCancellationRequested) throw new InvalidOperationException($"Not written: {text}\n--- but\n{all[_heard..]}");
                    more = _more.Task;
                }

                await Task.WhenAny(more, Task.Delay(Timeout.Infinite, patience.Token));
            }
        }
    }
}
