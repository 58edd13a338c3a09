using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Hands an attempt to a program of any kind: the bundle on its standard input, a result or just an exit code back.</summary>
internal sealed class AgentExecutor(TimeProvider time) : IExecutor
{
    /// <summary>The environment variable with the path of a file that a result may be written to.</summary>
    private const string ResultVariable = "SPEC_RESULT";

    /// <summary>The environment variable with the path of the prompt: the bundle in words.</summary>
    private const string PromptVariable = "SPEC_PROMPT";

    public async Task<ActionResult> ExecuteAsync(AttemptContext attempt, CancellationToken stop)
    {
        var bundle = attempt.Bundle!;
        var result = bundle.Beside("result.json");
        try
        {
            BundleStore.Write(bundle.Beside(AttemptBundle.Prompt), attempt.Setting.Mask.Hide(BundlePrompt.Of(bundle.Content)));
            File.Delete(result);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ActionResult { Ending = ActionEnding.NotStarted, Reason = attempt.Setting.Mask.Hide($"Its prompt could not be written, so nothing was begun: {e.Message}") };
        }

        var stream = new AgentStream(new AttemptLog(attempt, stop));
        var setting = attempt.Setting with
        {
            Input = bundle.Text,
            Tap = stream.Take,
            Variables = new Dictionary<string, string>(StringComparer.Ordinal) { [AttemptBundle.Variable] = bundle.File, [PromptVariable] = bundle.Beside(AttemptBundle.Prompt), [ResultVariable] = result },
        };
        var evidence = await ShellProcess.RunAsync(CommandOf(attempt), setting, time, stop);
        stream.End();
        if (evidence.ExitCode is not null) return AgentAnswers.Of(evidence, stream, result, attempt.Setting.Mask);
        return new ActionResult
        {
            Ending = stop.IsCancellationRequested ? ActionEnding.TimedOut : ActionEnding.NotStarted,
            Reason = $"`{Comparing.Short(evidence.Command, attempt.Setting.Mask)}`: {evidence.Problem}",
            Commands = [evidence],
        };
    }

    // The values that the action names are in its environment, secrets among them, as they are for a command.
    private static Command CommandOf(AttemptContext attempt)
    {
        var known = attempt.Setting.Parameters;
        var named = Placeholder.FindIn(attempt.Task.Action.Text).Select(p => p.Name).Concat(attempt.Task.Action.Commands.SelectMany(c => c.Parameters));
        return new Command
        {
            Text = attempt.Persona.Command!,
            Script = attempt.Persona.Command!,
            Parameters = named.Where(known.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableArray(),
        };
    }
}
