namespace SpecPlanner.Analyzers.Tests;

public sealed class SuccessCheckTests
{
    [Theory]
    [InlineData("return new(StepResult.Success());")]
    [InlineData("return ValueTask.FromResult(StepResult.Success(\"done\"));")]
    [InlineData("Console.WriteLine(\"working\"); context.Report(\"half\"); return new(StepResult.Success());")]
    [InlineData("try { File.Delete(\"a\"); } catch (Exception) { } return new(StepResult.Success());")]
    [InlineData("try { File.Delete(\"a\"); } catch (Exception e) when (e is not OperationCanceledException) { } return new(StepResult.Success());")]
    [InlineData("try { File.Delete(\"a\"); } catch { Console.WriteLine(\"oh\"); } return new(StepResult.Success());")]
    public Task A_body_that_cannot_fail_is_reported(string work) => MarkedCode.ShouldHoldInStep($$"""
        public partial ValueTask<StepResult> {|SPEC8003:ExecuteAsync|}(TaskContext context, CancellationToken cancellationToken)
        {
            {{work}}
        }
        """);

    [Theory]
    [InlineData("File.Delete(\"a\"); return new(StepResult.Success());")]
    [InlineData("return new(File.Exists(\"a\") ? StepResult.Success() : StepResult.Failure(\"no a\"));")]
    [InlineData("if (context.Attempt > 3) throw new InvalidOperationException(); return new(StepResult.Success());")]
    [InlineData("try { File.Delete(\"a\"); } catch (FileNotFoundException) { } return new(StepResult.Success());")]
    [InlineData("try { File.Delete(\"a\"); } catch (Exception) when (context.Attempt > 1) { } return new(StepResult.Success());")]
    [InlineData("try { File.Delete(\"a\"); } catch (Exception) { throw; } return new(StepResult.Success());")]
    [InlineData("try { File.Delete(\"a\"); } catch (Exception e) { return new(StepResult.Failure(e.Message)); } return new(StepResult.Success());")]
    [InlineData("return new(StepResult.Success(context.Parameters[\"version\"]));")]
    [InlineData("return Elsewhere(); static ValueTask<StepResult> Elsewhere() => new(StepResult.Failure(\"x\"));")]
    public Task A_body_that_can_fail_is_not(string work) => MarkedCode.ShouldHoldInStep($$"""
        public partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken)
        {
            {{work}}
        }
        """);
}
