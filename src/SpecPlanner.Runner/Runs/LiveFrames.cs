using System.Threading.Channels;

namespace SpecPlanner.Runner;

/// <summary>Redraws the steps of a run in place, several times a second.</summary>
internal sealed class LiveFrames(RunnerConsole console, Func<RunView> view)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // What a step prints changes faster than anybody reads, and a frame drawn while a window is being dragged may land beside its place.
    private const int PausesBetweenOutputs = 5;

    private readonly FramePainter _painter = new(console);

    /// <summary>The sentence under the steps.</summary>
    public string Notice { get; set; } = "";

    /// <summary>Draws until a question comes, or nothing more comes; then nothing of it is left on the screen.</summary>
    /// <returns>Whether there is something to read.</returns>
    public async Task<bool> DrawUntilAsync(ChannelReader<ScreenPost> posts)
    {
        using var timer = new PeriodicTimer(Pause, console.Clock);
        try
        {
            var pauses = PausesBetweenOutputs;
            do
            {
                // Events change the view anyway; only what must be written by itself ends the drawing.
                while (posts.TryPeek(out var post))
                {
                    if (post is not ScreenPost.Happened) return true;
                    posts.TryRead(out _);
                    pauses = PausesBetweenOutputs;
                }

                if (pauses++ < PausesBetweenOutputs && !_painter.IsResized) continue;
                pauses = 1;
                var width = console.Width;
                _painter.Draw(ProgressFrame.Lines(view() with { Notice = Notice }, console.Clock.GetUtcNow(), width, console.Height), width);
            }
            while (await MoreAsync(posts, timer));
            return false;
        }
        finally
        {
            _painter.Clear();
        }
    }

    private static async Task<bool> MoreAsync(ChannelReader<ScreenPost> posts, PeriodicTimer timer)
    {
        if (posts.Completion.IsCompleted) return false;
        var tick = timer.WaitForNextTickAsync().AsTask();
        await Task.WhenAny(tick, posts.Completion);
        return !posts.Completion.IsCompleted;
    }
}
