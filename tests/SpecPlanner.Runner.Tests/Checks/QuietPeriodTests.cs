namespace SpecPlanner.Runner.Tests;

public sealed class QuietPeriodTests : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Little = TimeSpan.FromMilliseconds(60);

    private readonly ManualClock _clock = new();
    private readonly QuietPeriod _quiet;

    public QuietPeriodTests() => _quiet = new QuietPeriod(_clock, Length);

    public void Dispose() => _quiet.Dispose();

    [Fact]
    public async Task Many_changes_in_a_row_are_one()
    {
        var next = _quiet.NextAsync(CancellationToken.None);
        for (var i = 0; i < 3; i++)
        {
            _quiet.Touch();
            _clock.Pass(Little);
            next.IsCompleted.ShouldBeFalse();
        }

        _clock.Pass(Little);
        (await next).ShouldBeTrue();
        _clock.Pass(Length * 20);
        _quiet.NextAsync(CancellationToken.None).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Changes_that_never_end_are_told_all_the_same()
    {
        var next = _quiet.NextAsync(CancellationToken.None);
        for (var i = 0; i < 20; i++)
        {
            _quiet.Touch();
            _clock.Pass(Little);
        }

        (await next).ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_while_nobody_waits_is_not_lost()
    {
        _quiet.Touch();
        _clock.Pass(Length);

        (await _quiet.NextAsync(CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Waiting_can_be_ended()
    {
        using var stop = new CancellationTokenSource();
        var next = _quiet.NextAsync(stop.Token);
        await stop.CancelAsync();

        (await next).ShouldBeFalse();
    }
}
