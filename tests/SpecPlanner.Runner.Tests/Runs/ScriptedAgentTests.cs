namespace SpecPlanner.Runner.Tests;

/// <summary>One scripted program that behaves in all the ways an agent may, and the report that tells of each.</summary>
public sealed class ScriptedAgentTests : IDisposable
{
    private const string Program = """
        #!/bin/sh
        task=$(sed -n 's/^    "id": "\(T[0-9]*\)",$/\1/p' "$SPEC_BUNDLE" | head -n 1)
        case $task in
          T001) echo '{"type":"tool_use","name":"write","input":{"path":"T001.txt"}}'; echo fine > T001.txt; echo '{"status":"done","summary":"Wrote it.","tokensIn":100,"tokensOut":20}';;
          T002) echo '{"status":"done","criteria":[{"path":"0","holds":true,"evidence":"I am sure"}]}';;
          T003) echo 'usage: agent PROMPT';;
          T004) sleep 300;;
          T005) echo '{"status":"blocked","summary":"No access.","needs":"an account"}';;
        esac
        """;

    private readonly Folder _folder = new Folder().With("agent.sh", Program).With("personas/coder.md", "---\nid: coder\nname: Coder\nexecutor: agent\ncommand: sh agent.sh\n---\nYou write.\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("T001", 0, "* It answered **done**: Wrote it.", "* 100 tokens read, 20 tokens written", "✓ **holds**")]
    [InlineData("T002", 1, "**Claimed to hold, not so**; it says: `I am sure`", "claimed to hold, not so")]
    [InlineData("T003", 1, "It printed how it is used, and did nothing: its command line is not right.", "usage: agent PROMPT")]
    [InlineData("T004", 1, "It took longer than 1s and was ended.")]
    [InlineData("T005", 4, "It says that it is blocked: No access. It needs: an account")]
    public async Task Each_is_handled_and_told(string task, int code, params string[] told)
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.With("specs/work.md", $"""
            ---
            id: work
            name: Work
            ---
            # Work
            ## Tasks
            ### {task}: Write
            **Persona**: coder
            **Action**: Write the file.
            **Timeout**: {(task == "T004" ? "1s" : "1m")}
            **Success criterion**: File `{task}.txt` exists.
            """);

        var said = await ConsoleDouble.RunOnMarkdown(_folder.Console() with { Clock = TimeProvider.System }, "run", "work");

        said.ExitCode.ShouldBe(code, said.Out + said.Error);
        var report = (await ConsoleDouble.RunOnMarkdown(_folder.Console(), "report")).Out;
        foreach (var sentence in told) report.ShouldContain(sentence);
        var log = (await ConsoleDouble.RunOnMarkdown(_folder.Console(), "log")).Out;
        log.Contains("T001: write (T001.txt)", StringComparison.Ordinal).ShouldBe(task == "T001");
    }
}
