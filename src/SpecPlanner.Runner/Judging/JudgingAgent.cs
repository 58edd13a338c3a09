using System.Text.Json;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks an agent program, or a language model, to judge a plan.</summary>
/// <param name="console">Where it is said what happens.</param>
/// <param name="persona">Who judges.</param>
/// <param name="command">The program; <see langword="null"/> for a language model.</param>
internal sealed class JudgingAgent(RunnerConsole console, Persona persona, string? command)
{
    // An answer that cannot be read is handed back once.
    private const int MostTimes = 2;

    /// <summary>The folder the program runs in.</summary>
    public required string Folder { get; init; }

    /// <summary>How long one answer may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Asks until there is an answer that can be used.</summary>
    /// <returns>The answer, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task<(JudgementAnswer? Answer, string Problem)> AskAsync(JudgementPrompt prompt, CancellationToken stop)
    {
        var problem = "";
        for (var time = 0; time < MostTimes; time++)
        {
            var (text, obstacle) = await AnswerAsync((prompt with { Objection = problem }).ToString(), stop);
            if (obstacle.Length > 0) return (null, obstacle);
            (var answer, problem) = JudgementAnswer.Read(text, prompt.Plan);
            if (answer is not null) return (answer, "");
            console.Error.WriteLine($"The answer of {persona.Id} cannot be used: {TextWidth.OneLine(problem)}");
        }

        return (null, $"{persona.Id} gave no answer that can be used. {problem}");
    }

    private async Task<(string Text, string Problem)> AnswerAsync(string prompt, CancellationToken stop)
    {
        if (command is null) return await ChatAsync(prompt, stop);
        var answer = await new AgentProgram(console.Clock).AskAsync(new AgentCall { Command = command, Input = prompt, Folder = Folder, Purpose = "judge", Timeout = Timeout }, stop);
        return (answer.Text, answer.Problem.Length == 0 ? "" : $"The program of {persona.Id} did not answer: {answer.Problem}");
    }

    private async Task<(string Text, string Problem)> ChatAsync(string prompt, CancellationToken stop)
    {
        using var client = ChatClients.Of(console)(persona);
        if (client is null) return ("", "No language model is set up. Set SPEC_CHAT_URL and SPEC_CHAT_MODEL, and SPEC_CHAT_KEY where it wants one.");
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(Timeout);
        try
        {
            var response = await client.GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, prompt)], options: null, limited.Token);
            return (response.Text, "");
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is HttpRequestException or IOException or JsonException or InvalidOperationException or OperationCanceledException)
        {
            return ("", $"The language model did not answer: {TextWidth.OneLine(e.Message)}");
        }
    }
}
