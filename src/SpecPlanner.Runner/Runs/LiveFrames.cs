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
        while (true)
        {
            var ending = await DrawAtOneSizeAsync(posts);
            if (ending != Ending.Resized) return ending == Ending.Post;
        }
    }

    // A live display remembers its largest frame, so each size of the window gets one of its own.
    private async Task<Ending> DrawAtOneSizeAsync(ChannelReader<ScreenPost> posts)
    {
        var ending = Ending.Closed;
        var (width, height) = (console.Width, console.Height);
        var (lines, drawn) = (0, 0);
        (_screen.Profile.Width, _screen.Profile.Height) = (width, height);
        await _screen.Live(Text.Empty).AutoClear(true).StartAsync(async context =>
        {
            using var timer = new PeriodicTimer(Pause, console.Clock);
            do
            {
                if ((console.Width, console.Height) is var (newWidth, newHeight) && (newWidth, newHeight) != (width, height))
                {
                    console.Out.Write(FrameEraser.Sequence(lines, drawn, newWidth, newHeight));
                    ending = Ending.Resized;
                    return;
                }

                var frame = ProgressFrame.Lines(view() with { Notice = Notice }, console.Clock.GetUtcNow(), width, height);
                (lines, drawn) = (Math.Max(lines, frame.Count), Math.Max(drawn, frame.Max(l => TextWidth.Of(l.Text))));
                context.UpdateTarget(new Rows(frame.Select(l => new Text(l.Text, Style(l.Tone)).Overflow(Overflow.Crop))));
                // Events change the view anyway; only what must be written by itself ends the drawing.
                while (posts.TryPeek(out var post))
                {
                    if (post is not ScreenPost.Happened)
                    {
                        ending = Ending.Post;
                        return;
                    }


                    posts.TryRead(out _);
                }
            }
            while (await MoreAsync(posts, timer));
        });
        return ending;
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
        return screen;
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

    /// <summary>Why drawing ended.</summary>
    private enum Ending
    {
        /// <summary>Nothing more will come.</summary>
        Closed,

        /// <summary>There is something to read.</summary>
        Post,

        /// <summary>The window has another size.</summary>
        Resized,
    }
}
