using Polly;
using Polly.Retry;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class BackoffTests
{
    private static readonly RetryPolicy Policy = new() { Count = 6, Backoff = TimeSpan.FromSeconds(5) };

    // Polly tells its delays only to those who wait for them: here the first tells, before anybody waits.
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.25)]
    [InlineData(0.999)]
    public async Task The_delays_are_those_of_Polly(double chance)
    {
        var told = new List<TimeSpan>();
        var options = new RetryStrategyOptions
        {
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromTicks(1000),
            MaxRetryAttempts = 6,
            Randomizer = () => chance,
            ShouldHandle = static _ => ValueTask.FromResult(true),
            OnRetry = now =>
            {
                told.Add(now.RetryDelay);
                return default;
            },
        };
        await new ResiliencePipelineBuilder().AddRetry(options).Build().ExecuteAsync(static _ => ValueTask.CompletedTask);

        var ours = Backoff.Delays(TimeSpan.FromTicks(1000), () => chance).Take(6).ToArray();
        told.Count.ShouldBe(6);
        for (var i = 0; i < told.Count; i++) Math.Abs((ours[i] - told[i]).Ticks).ShouldBeLessThanOrEqualTo(1, $"retry {i + 1}");
    }

    [Fact]
    public void The_same_attempt_waits_as_long_and_another_one_not()
    {
        Backoff.Of(Policy, 2, "s.1").ShouldBe(Backoff.Of(Policy, 2, "s.1"));
        Backoff.Of(Policy, 2, "s.1").ShouldNotBe(Backoff.Of(Policy, 2, "s.2"));
    }

    [Fact]
    public void A_single_retry_waits_exactly_as_long_as_it_says_and_none_longer_than_an_hour()
    {
        Backoff.Of(Policy with { Count = 1 }, 0, "s.1").ShouldBe(TimeSpan.FromSeconds(5));
        Backoff.Of(Policy with { Backoff = TimeSpan.Zero }, 3, "s.1").ShouldBe(TimeSpan.Zero);
        Backoff.Of(Policy with { Count = 60 }, 59, "s.1").ShouldBe(TimeSpan.FromHours(1));
        Backoff.Of(Policy with { Backoff = TimeSpan.FromHours(3) }, 5, "s.1").ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public void When_a_retry_is_due_stands_in_the_journal()
    {
        var run = new PureRun(Drawn.Of(Drawn.Step("one", "true") with { Retries = Policy }));
        var token = run.State.TaskOf("one").Token!;
        run.Fail("one");

        run.Events.OfType<RetryScheduled>().ShouldHaveSingleItem().Due.ShouldBe(run.Now + Backoff.Of(Policy, 0, token));
    }
}
