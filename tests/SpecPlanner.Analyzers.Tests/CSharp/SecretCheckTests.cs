namespace SpecPlanner.Analyzers.Tests;

public sealed class SecretCheckTests
{
    private const string Secret = "context.Parameters[\"token\"]";

    [Theory]
    [InlineData($"Console.WriteLine({{|SPEC8004:{Secret}|}});")]
    [InlineData($"Console.Error.WriteLine({{|SPEC8004:\"token: \" + {Secret}|}});")]
    [InlineData($"Console.WriteLine(\"{{0}} {{1}}\", 1, {{|SPEC8004:{Secret}|}});")]
    [InlineData($"var token = {Secret}; var header = $\"Bearer {{token}}\"; System.Diagnostics.Trace.WriteLine({{|SPEC8004:header|}});")]
    [InlineData($"string token; token = {Secret}.Trim(); System.Diagnostics.Debug.WriteLine({{|SPEC8004:token.Substring(2)|}});")]
    [InlineData("if (context.Parameters.TryGetValue(\"token\", out var token)) Console.WriteLine({|SPEC8004:token|});")]
    [InlineData($"Console.WriteLine({{|SPEC8004:Uri.EscapeDataString({Secret})|}});")]
    [InlineData("var own = new Parameters(\"a\", \"b\"); Console.Write({|SPEC8004:own.Token|});")]
    public Task A_secret_that_is_written_out_is_reported(string work) => MarkedCode.ShouldHoldInStep(Body(work));

    [Theory]
    [InlineData($"Console.WriteLine({Secret}.Length);")]
    [InlineData($"Console.WriteLine({Secret} == \"\");")]
    [InlineData("Console.WriteLine(context.Parameters[\"version\"]);")]
    [InlineData($"Console.WriteLine(Fingerprint({Secret})); static string Fingerprint(string text) => text.GetHashCode().ToString();")]
    [InlineData("if (context.Parameters.TryGetValue(\"version\", out var version)) Console.WriteLine(version);")]
    [InlineData($"context.Report({Secret});")]
    [InlineData($"using var client = new HttpClient(); client.DefaultRequestHeaders.Add(\"X-Token\", {Secret});")]
    [InlineData($"var token = {Secret}; Console.WriteLine(\"Sending.\"); File.WriteAllText(\"a\", token);")]
    public Task What_is_hidden_or_no_secret_is_not(string work) => MarkedCode.ShouldHoldInStep(Body(work));

    [Fact]
    public Task A_logger_is_a_log() => MarkedCode.ShouldHold($$"""
        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger;
            static class LoggerExtensions { public static void LogInformation(this ILogger logger, string message, params object[] values) { } }
        }

        namespace Demo.Templates
        {
            using Microsoft.Extensions.Logging;

            static partial class ReleaseSite
            {
                sealed partial class PlanStep
                {
                    private static readonly ILogger logger = null!;

                    {{Body($"logger.LogInformation(\"Token {{0}}\", {{|SPEC8004:{Secret}|}});")}}
                }
            }
        }
        """);

    private static string Body(string work) => $$"""
        public partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken)
        {
            {{work}}
            return new(File.Exists("out") ? StepResult.Success() : StepResult.Failure("not there"));
        }
        """;
}
