using System.Text.Json;
using Microsoft.Extensions.AI;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>A language model behind a server that speaks the chat completion API: here one with prepared answers.</summary>
public sealed class ChatExecutorTests : IDisposable
{
    private const string Done = """{"status": "done", "summary": "Wrote it."}""";

    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task It_calls_tools_and_ends_with_a_result_that_is_checked()
    {
        File.WriteAllText(_runs.Folder.File("in.txt"), "forty-two");
        using var server = new TinyServer(Calls("read_file", """{"path": "in.txt"}"""), Calls("write_file", """{"path": "made/out.txt", "text": "42"}"""), Says($"All done.\n\n{Done}"));

        var state = await Run(server, "read_file", "write_file");

        state.Phase.ShouldBe(RunPhase.Done);
        _runs.Read("made/out.txt").ShouldBe("42");
        state.TaskOf("one").Action!.Result.ShouldBe(new AttemptResult { Status = AttemptStatus.Done, Summary = "Wrote it.", TokensIn = 30, TokensOut = 6 });
        server.Requests.Count.ShouldBe(3);
        server.Requests[0].ShouldStartWith("POST /v1/chat/completions ");
        server.Requests[0].ShouldContain("Authorization: Bearer secret-key");
        var first = Body(server.Requests[0]);
        first.GetProperty("model").GetString().ShouldBe("small");
        first.GetProperty("messages")[0].GetProperty("content").GetString().ShouldBe("You write files.");
        first.GetProperty("messages")[1].GetProperty("content").GetString()!.ShouldContain("Make `made/out.txt`.");
        first.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("function").GetProperty("name").GetString()).ShouldBe(["read_file", "write_file"]);
        var answer = Body(server.Requests[1]).GetProperty("messages").EnumerateArray().Last();
        answer.GetProperty("role").GetString().ShouldBe("tool");
        answer.GetProperty("tool_call_id").GetString().ShouldBe("call-1");
        answer.GetProperty("content").GetString().ShouldBe("forty-two");
        _runs.Events(state.RunId).OfType<AttemptLogged>().Where(e => e.Kind == "tool").Select(e => e.Tool).ShouldBe(["read_file", "write_file"]);
        _runs.JournalText(state.RunId).ShouldNotContain("secret-key");
    }

    [Theory]
    [InlineData("write_file", """{"path": "a", "text": "b"}""", "Refused: there is no tool \"write_file\". There are: read_file, run_command, true.")]
    [InlineData("read_file", """{"path": "../outside"}""", "Refused: \"../outside\" leads out of the target folder.")]
    [InlineData("read_file", """{"path": ".specplanner/.gitignore"}""", "Refused: the record of runs is nobody's to look at or change.")]
    [InlineData("read_file", "no json", "Refused: there is no path.")]
    [InlineData("run_command", """{"command": "ls"}""", "Refused: \"model\" may run read_file, run_command, true only, not \"ls\".")]
    [InlineData("run_command", """{"command": "true"}""", "Exit code 0.")]
    public async Task Its_tools_are_those_of_the_persona_and_stay_inside_the_target(string tool, string arguments, string answer)
    {
        using var server = new TinyServer(Calls(tool, arguments), Says(Done));

        await Run(server, "read_file", "run_command", "true");

        Body(server.Requests[1]).GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!.ShouldStartWith(answer.Replace("There are: read_file, run_command, true.", "There are: read_file, run_command.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_task_that_may_only_look_changes_nothing()
    {
        using var server = new TinyServer(Calls("write_file", """{"path": "a", "text": "b"}"""), Says(Done));

        await Run(server, RiskPolicy.ReadOnly, "write_file");

        Body(server.Requests[1]).GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString().ShouldBe("Refused: the task may only look (read_only), so it may not write a file.");
        File.Exists(_runs.Folder.File("a")).ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_answers_no_result_is_asked_once_more_and_then_fails()
    {
        using var server = new TinyServer(Says("I did it."), Says("Really."));

        (await Run(server)).TaskOf("one").Reason.ShouldBe("It answered no result.");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_goes_round_in_circles_is_stopped()
    {
        using var server = new TinyServer([.. Enumerable.Repeat(Calls("list_files", """{"path": "."}"""), 4)]);

        (await Run(server, "list_files")).TaskOf("one").Reason.ShouldBe("It made the same call 3 times in a row, and was stopped.");
    }

    [Fact]
    public async Task A_server_that_refuses_fails_the_attempt_and_the_key_is_masked()
    {
        using var server = new TinyServer(TinyServer.Answer(401, "the key secret-key is wrong"));

        (await Run(server)).TaskOf("one").Reason.ShouldBe($"The language model did not answer: {server.Address}/v1/chat/completions answered 401: the key *** is wrong");
    }

    [Fact]
    public async Task Without_a_model_it_says_how_to_set_one_up() =>
        (await _runs.RunAsync(Plan(RiskPolicy.WriteLocal))).TaskOf("one").Reason.ShouldBe("No language model is set up. Set SPEC_CHAT_URL and SPEC_CHAT_MODEL, and SPEC_CHAT_KEY where it wants one.");

    private Task<RunState> Run(TinyServer server, params string[] tools) => Run(server, RiskPolicy.WriteLocal, tools);

    private async Task<RunState> Run(TinyServer server, RiskPolicy policy, params string[] tools)
    {
        _runs.Around = _runs.Around with { ChatClient = _ => new CompletionClient(new HttpClient(), new Uri(server.Address + "/v1/"), "small", "secret-key") };
        return await _runs.RunAsync(Plan(policy, tools));
    }

    private static Plan Plan(RiskPolicy policy, params string[] tools) => Drawn.Of(Drawn.Step("one", "unused") with
    {
        Persona = "model",
        Policy = policy,
        Action = new TaskAction { Text = "Make `made/out.txt`." },
        Criterion = new FileCriterion { Text = "file `made/out.txt` exists", Path = "made/out.txt" },
    }) with
    {
        Personas = [new Persona { Id = "model", Name = "Model", Executor = ExecutorKind.Chat, Tools = [.. tools], Prompt = "You write files." }],
    };

    private static string Says(string text) => Answer(JsonSerializer.Serialize(new { role = "assistant", content = text }));

    private static string Calls(string tool, string arguments) =>
        Answer(JsonSerializer.Serialize(new { role = "assistant", content = (string?)null, tool_calls = new[] { new { id = "call-1", type = "function", function = new { name = tool, arguments } } } }));

    private static string Answer(string message) =>
        TinyServer.Answer(200, """{"choices": [{"index": 0, "message": MESSAGE}], "usage": {"prompt_tokens": 10, "completion_tokens": 2}}""".Replace("MESSAGE", message, StringComparison.Ordinal));

    private static JsonElement Body(string request)
    {
        using var document = JsonDocument.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        return document.RootElement.Clone();
    }
}
