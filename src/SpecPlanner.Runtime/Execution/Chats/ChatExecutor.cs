using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Has a language model do a task: it is told the bundle in words, calls the tools its persona may use, and ends with a result.</summary>
internal sealed class ChatExecutor(Func<Persona, IChatClient?> clients, TimeProvider time) : IExecutor
{
    // One that calls and calls is going round in circles, or costs more than anybody meant.
    private const int MostRounds = 100;
    private const int MostSameCalls = 3;

    private const string AskAgain = "Your answer holds no JSON object with a status. End with it, as you were told.";

    public async Task<ActionResult> ExecuteAsync(AttemptContext attempt, CancellationToken stop)
    {
        if (clients(attempt.Persona) is not { } client)
            return new ActionResult { Ending = ActionEnding.NotStarted, Reason = "No language model is set up. Set SPEC_CHAT_URL and SPEC_CHAT_MODEL, and SPEC_CHAT_KEY where it wants one." };
        using var owned = client;
        var talk = new Talk(attempt, new ChatTools(attempt, time), new AttemptLog(attempt, stop), time);
        try
        {
            return await TalkAsync(client, talk, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return talk.End(ActionEnding.TimedOut, "It was ended.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or InvalidOperationException or OperationCanceledException)
        {
            return talk.End(ActionEnding.Failed, $"The language model did not answer: {e.Message}");
        }
    }

    private static async Task<ActionResult> TalkAsync(IChatClient client, Talk talk, CancellationToken stop)
    {
        var hasAskedAgain = false;
        for (var round = 0; round < MostRounds; round++)
        {
            var response = await client.GetResponseAsync(talk.Messages, talk.Options, stop);
            talk.Hear(response);
            var calls = response.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>().ToList();
            if (calls.Count > 0)
            {
                if (!await talk.AnswerAsync(calls, stop)) return talk.End(ActionEnding.Failed, $"It made the same call {MostSameCalls} times in a row, and was stopped.");
                continue;
            }

            if (ResultReading.Find(response.Text) is { } answer) return talk.End(answer);
            if (hasAskedAgain) return talk.End(ActionEnding.Failed, "It answered no result.");
            hasAskedAgain = true;
            talk.Messages.Add(new ChatMessage(ChatRole.User, AskAgain));
        }

        return talk.End(ActionEnding.Failed, string.Create(CultureInfo.InvariantCulture, $"It did not come to an end in {MostRounds} answers."));
    }

    /// <summary>What was said so far.</summary>
    private sealed class Talk(AttemptContext attempt, ChatTools tools, AttemptLog log, TimeProvider time)
    {
        private long? _read;
        private long? _written;
        private string _lastCall = "";
        private int _sameCalls;

        public List<ChatMessage> Messages { get; } = FirstMessages(attempt.Bundle!.Content);

        public ChatOptions Options { get; } = new()
        {
            ModelId = attempt.Persona.Model,
            Temperature = float.TryParse(attempt.Persona.Temperature, NumberStyles.Float, CultureInfo.InvariantCulture, out var temperature) ? temperature : null,
            Tools = tools.Allowed.Count == 0 ? null : [.. tools.Allowed],
        };

        public void Hear(ChatResponse response)
        {
            Messages.AddRange(response.Messages);
            if (response.Usage is { } usage) (_read, _written) = ((_read ?? 0) + (usage.InputTokenCount ?? 0), (_written ?? 0) + (usage.OutputTokenCount ?? 0));
            if (response.Text.Length > 0) log.Add(new LogEntry { Type = "agent", Message = response.Text, Tokens = (response.Usage?.InputTokenCount ?? 0) + (response.Usage?.OutputTokenCount ?? 0) is > 0 and var tokens ? tokens : null });
        }

        /// <summary>Carries the calls out; not once the same was made too often.</summary>
        public async Task<bool> AnswerAsync(List<FunctionCallContent> calls, CancellationToken stop)
        {
            var answers = new List<AIContent>();
            foreach (var call in calls)
            {
                var input = string.Join(", ", call.Arguments?.Select(a => $"{a.Key}: {a.Value}") ?? []);
                var same = $"{call.Name}\n{input}";
                _sameCalls = same == _lastCall ? _sameCalls + 1 : 1;
                _lastCall = same;
                if (_sameCalls > MostSameCalls) return false;
                var began = time.GetTimestamp();
                var output = await tools.CallAsync(call.Name, name => call.Arguments is { } given && given.TryGetValue(name, out var value) ? value?.ToString() : null, stop);
                log.Add(new LogEntry { Type = "tool", Level = output.StartsWith("Refused", StringComparison.Ordinal) ? "warn" : "info", Tool = call.Name, Input = input, Output = output, Duration = time.GetElapsedTime(began) });
                answers.Add(new FunctionResultContent(call.CallId, output));
            }

            Messages.Add(new ChatMessage(ChatRole.Tool, answers));
            return true;
        }

        public ActionResult End(ActionEnding ending, string reason)
        {
            var hidden = attempt.Setting.Mask.Hide(reason);
            return new ActionResult { Ending = ending, Reason = hidden, Output = Said(), Result = Counted(new AttemptResult { Status = AttemptStatus.Failed, Note = hidden }) };
        }

        public ActionResult End(JsonElement answer)
        {
            var (result, problem) = ResultReading.Read(answer, attempt.Setting.Mask);
            return result is null ? End(ActionEnding.Failed, problem) : AgentAnswers.Of(new ActionResult { Output = Said() }, Counted(result));
        }

        private AttemptResult Counted(AttemptResult result) => result with { TokensIn = result.TokensIn ?? _read, TokensOut = result.TokensOut ?? _written };

        // What the model said at last is the action's output, as what a body says is.
        private OutputEvidence Said()
        {
            using var said = new BodyOutput(attempt.Setting);
            return said.End(Messages.LastOrDefault(m => m.Role == ChatRole.Assistant)?.Text ?? "");
        }

        private static List<ChatMessage> FirstMessages(Bundle bundle)
        {
            var task = new ChatMessage(ChatRole.User, BundlePrompt.Of(bundle with { Persona = bundle.Persona with { Prompt = "" } }));
            return bundle.Persona.Prompt.Length > 0 ? [new ChatMessage(ChatRole.System, bundle.Persona.Prompt), task] : [task];
        }
    }
}
