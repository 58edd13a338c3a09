using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Workers outside as processes of their own: the shell script of docs/agents.md, several of them at once.</summary>
public sealed partial class WorkerTests : IDisposable
{
    private const int Steps = 5;
    private static readonly string Tool = Programs.Of("tools/specplanner", "specplanner");
    private readonly TargetFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_workers_at_once_do_each_step_once_and_end_with_the_run()
    {
        await WriteProjectAsync();
        using var run = RunnerProcess.Start(Tool, _folder.Path, "run", "away");
        await OfferedAsync(run);
        var workers = Enumerable.Range(0, 3).Select(_ => Process.Start(Worker())!).ToArray();

        var result = await run.EndAsync();
        result.ExitCode.ShouldBe(0, result.All);
        foreach (var worker in workers)
        {
            await worker.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
            worker.ExitCode.ShouldBe(0);
            worker.Dispose();
        }

        Directory.GetFiles(_folder.File("made")).Length.ShouldBe(Steps);
        (await File.ReadAllLinesAsync(_folder.File("worked"))).Length.ShouldBe(Steps);
        var journal = await File.ReadAllTextAsync(_folder.Journal());
        Claims().Count(journal).ShouldBe(Steps);
        journal.ShouldNotContain("lease.expired");
    }

    private Task OfferedAsync(RunnerProcess run) => Until.HoldsAsync(Offered, "something is offered to workers", run);

    private bool Offered() =>
        Directory.Exists(_folder.File(".specplanner", "runs")) &&
        Directory.GetFiles(_folder.File(".specplanner", "runs"), "journal.jsonl", SearchOption.AllDirectories).Any(j => File.ReadAllText(j).Contains("attempt.offered", StringComparison.Ordinal));

    private async Task WriteProjectAsync()
    {
        foreach (var folder in new[] { "templates/work", "personas", "bin", "made" }) Directory.CreateDirectory(_folder.File(folder));
        await File.WriteAllTextAsync(_folder.File("personas", "far.md"), "---\nid: far\nname: Far\nexecutor: remote\n---\nYou make files.\n");
        await File.WriteAllTextAsync(_folder.File("templates", "work", "away.md"), $"""
            ---
            id: away
            name: Away
            category: work
            description: Make some files elsewhere.
            assignedPersonas: [far]
            successCriteria: "`ls made | wc -l` = {Steps}"
            ---
            ## Steps
            {string.Join("\n", Enumerable.Range(1, Steps).Select(Step))}
            """);
        await File.WriteAllTextAsync(_folder.File("worker.sh"), await ScriptAsync());
        await WriteProgramAsync("specplanner", $"exec dotnet '{Tool}' \"$@\"");
        // An agent: reads its prompt, does what it says, and answers.
        await WriteProgramAsync("my-agent", """
            file=$(sed -n 's/.*touch \(made\/[0-9]*\).*/\1/p' | head -n 1)
            echo "$file" >> worked
            touch "$file"
            echo '{ "status": "done", "summary": "made it" }'
            """);
    }

    private static string Step(int number) => $"""

        ### Step {number}: Make {number}
        **Persona**: far
        **Depends on**: none
        **Action**: Make it by touch made/{number} and nothing else.
        **Success criterion**: File `made/{number}` exists.

        """;

    private async Task WriteProgramAsync(string name, string script)
    {
        await File.WriteAllTextAsync(_folder.File("bin", name), $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.File("bin", name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private ProcessStartInfo Worker()
    {
        var start = new ProcessStartInfo("/bin/sh", ["worker.sh"]) { WorkingDirectory = _folder.Path, UseShellExecute = false };
        start.Environment["PATH"] = $"{_folder.File("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static async Task<string> ScriptAsync()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.Of("docs", "agents.md"));
        return Script().Match(page).Groups["text"].Value;
    }

    [GeneratedRegex("```sh worker\\.sh\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();

    [GeneratedRegex("\"type\":\"attempt.claimed\"", RegexOptions.None, 1000)]
    private static partial Regex Claims();
}
