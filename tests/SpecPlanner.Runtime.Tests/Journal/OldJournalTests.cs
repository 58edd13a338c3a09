namespace SpecPlanner.Runtime.Tests;

/// <summary>Journals of the first version, as they lie in <c>tests/fixtures/journals</c>.</summary>
public class OldJournalTests
{
    [Theory]
    [InlineData("done", RunPhase.Done)]
    [InlineData("failed", RunPhase.Failed)]
    [InlineData("killed", RunPhase.Running)]
    public void Each_opens_wherever_its_writer_stopped(string name, RunPhase last)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "tests/fixtures/journals", name + ".jsonl"));
        using var target = new TemporaryFolder();
        var folder = new RunFolder(target.Path, "run-1");
        folder.Create();
        for (var events = 1; events <= lines.Length; events++)
        {
            File.WriteAllText(folder.JournalFile, string.Concat(lines[..events].Select(l => l + "\n")));
            var read = RunStore.Load(target.Path, "run-1");
            read.State!.Sequence.ShouldBe(events);
            if (events == lines.Length) read.State.Phase.ShouldBe(last);
        }
    }
}
