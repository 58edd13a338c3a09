namespace SpecPlanner.Analyzers.Tests;

public sealed class CancellationCheckTests
{
    [Theory]
    [InlineData("await Task.Delay(10);")]
    [InlineData("while (!File.Exists(\"a\")) Thread.Sleep(10);")]
    [InlineData("Thread.Sleep(10);")]
    [InlineData("Task.Delay(10).Wait();")]
    [InlineData("await Task.Delay(10, CancellationToken.None);")]
    public Task A_body_that_takes_time_and_never_looks_at_its_token_is_reported(string work) => MarkedCode.ShouldHoldInStep($$"""
        public async partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken {|SPEC8002:cancellationToken|})
        {
            {{work}}
            {{Ending(work)}}
        }
        """);

    [Theory]
    [InlineData("await Task.Delay(10, cancellationToken);")]
    [InlineData("while (!File.Exists(\"a\")) { cancellationToken.ThrowIfCancellationRequested(); Thread.Sleep(10); } await Task.Yield();")]
    [InlineData("await Task.Run(() => File.ReadAllTextAsync(\"a\", cancellationToken));")]
    public Task A_body_that_looks_at_it_is_not(string work) => MarkedCode.ShouldHoldInStep($$"""
        public async partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken)
        {
            {{work}}
            return File.Exists("out") ? StepResult.Success() : StepResult.Failure("not there");
        }
        """);

    [Fact]
    public Task A_body_that_only_computes_needs_no_token() => MarkedCode.ShouldHoldInStep("""
        public partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken) =>
            new(File.Exists("out") ? StepResult.Success() : StepResult.Failure("not there"));
        """);

    [Fact]
    public Task Neither_does_one_that_goes_through_a_list() => MarkedCode.ShouldHoldInStep("""
        public partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken)
        {
            foreach (var file in Directory.GetFiles("a")) File.Delete(file);
            return new(StepResult.Success());
        }
        """);

    private static string Ending(string work) =>
        (work.Contains("await", StringComparison.Ordinal) ? "" : "await Task.Yield(); ") + "return File.Exists(\"out\") ? StepResult.Success() : StepResult.Failure(\"not there\");";
}
