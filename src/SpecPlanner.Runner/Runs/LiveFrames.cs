using System.Threading.Channels;
using Spectre.Console;

namespace SpecPlanner.Runner;

/// <summary>Redraws the steps of a run in place, several times a second.</summary>
internal sealed class LiveFrames(RunnerConsole console, Func<RunView> view)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _screen = Screen(console);

    /// <summary>The sentence under the steps.</summary>
    public string Notice { get; set; } = "";

    /// <summary>Draws until a question comes, or nothing more comes.</summary>
    /// <returns>Whether there is something to read.</returns>
    public async Task<bool> DrawUntilAsync(ChannelReader<ScreenPost> posts)
    {
        var more = true;
        await _screen.Live(Text.Empty).AutoClear(true).StartAsync(async context =>
        {
            using var timer = new PeriodicTimer(Pause, console.Clock);
            do
            {
                context.UpdateTarget(Frame());
                // Events change the view anyway; only what must be written by itself ends the drawing.
                while (posts.TryPeek(out var post))
                {
                    if (post is not ScreenPost.Happened) return;
                    posts.TryRead(out _);
                }
            }
            while (await MoreAsync(posts, timer));
            more = false;
        });
        return more;
    }

    private static async Task<bool> MoreAsync(ChannelReader<ScreenPost> posts, PeriodicTimer timer)
    {
        if (posts.Completion.IsCompleted) return false;
        var tick = timer.WaitForNextTickAsync().AsTask();
        await Task.WhenAny(tick, posts.Completion);
        return !posts.Completion.IsCompleted;
    }

    private static IAnsiConsole Screen(RunnerConsole console)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = console.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(console.Out),
        });
        screen.Profile.Width = console.Width;
        screen.Profile.Height = console.Height;
        return screen;
    }

    private Rows Frame()
    {
        var lines = ProgressFrame.Lines(view() with { Notice = Notice }, console.Clock.GetUtcNow(), console.Width, console.Height);
        return new Rows(lines.Select(l => new Text(l.Text, Style(l.Tone)).Overflow(Overflow.Crop)));
    }

    private static Style Style(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(decoration: Decoration.Dim),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Notice => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
