using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class RunSourcesTests : IDisposable
{
    // A byte order mark, both kinds of line ends, and bytes that are no text: kept as they are.
    private static readonly byte[] Odd = [0xEF, 0xBB, 0xBF, (byte)'#', (byte)'\r', (byte)'\n', (byte)'\n', 0xFF];

    private static readonly Plan Plan = Drawn.Of(Drawn.Step("one", "test -e go"));

    private readonly SessionHarness _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_run_keeps_what_its_plan_was_made_from_byte_for_byte_before_it_begins()
    {
        Sources(new SourceText("templates/a.md", Odd), new SourceText("personas/shell.md", "Runs."u8.ToArray()), SourceText.NotAtHand("personas/far.md", "This runner does not carry it."));

        var run = await _runs.RunAsync(Plan);

        var started = (RunStarted)_runs.Events(run.RunId)[0];
        started.Sources.Select(s => (s.Path, s.Bytes, s.Missing)).ShouldBe([("personas/far.md", 0, "This runner does not carry it."), ("personas/shell.md", 5, null), ("templates/a.md", 8, null)]);
        RunSources.Read(_runs.Folder.Path, run.RunId, started.Sources[2]).ShouldBe(Odd);
        Path.GetFileName(RunSources.FileOf(_runs.Folder.Path, run.RunId, started.Sources[2])).ShouldBe($"{started.Sources[2].Sha256[..16]}-a.md");
    }

    [Fact]
    public async Task What_cannot_be_kept_keeps_the_run_from_beginning()
    {
        _runs.Around = _runs.Around with
        {
            // The folder of the run is made by then; something else stands where its sources should go.
            Sources = new PlanSources(static _ => null, static () => "")
            {
                Texts = plan =>
                {
                    File.WriteAllText(Path.Combine(Directory.GetDirectories(RunFolder.RunsOf(_runs.Folder.Path)).Single(), "sources"), "");
                    return [new SourceText("templates/a.md", Odd)];
                },
            },
        };

        var problem = await Should.ThrowAsync<JournalException>(() => _runs.RunAsync(Plan));

        problem.Message.ShouldStartWith("The files that the plan was made from cannot be kept in ");
        RunStore.List(_runs.Folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_holds_a_secret_of_the_run_is_not_kept_and_that_is_said()
    {
        _runs.Parameters["token"] = "correct-horse";
        Sources(new SourceText("templates/a.md", Encoding.UTF8.GetBytes("It is correct-horse.")));

        var run = await _runs.RunAsync(Plan with { Parameters = [new Parameter { Name = "token", Type = ParameterType.Secret }] });

        run.Start.Sources.Single().ShouldBe(new SourceRecord { Path = "templates/a.md", Missing = "It holds the value of a secret of this run." });
        Directory.Exists(Path.Combine(RunFolder.RunsOf(_runs.Folder.Path), run.RunId, "sources")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_run_that_goes_on_with_the_plan_as_it_is_now_keeps_both()
    {
        Sources(new SourceText("templates/a.md", "old"u8.ToArray()), new SourceText("personas/shell.md", "same"u8.ToArray()));
        var failing = Drawn.Of(Drawn.Human("ask"), Drawn.Step("one", "true", "ask"));
        var run = await _runs.RunAsync(failing);
        Sources(new SourceText("templates/a.md", "new"u8.ToArray()), new SourceText("personas/shell.md", "same"u8.ToArray()));

        var changed = failing with { Name = "Renamed" };
        await using (var session = await RunSession.OpenAsync(new ResumeRequest { Target = _runs.Folder.Path, RunId = run.RunId, NewPlan = changed }, _runs.Around))
            await session.RunAsync(CancellationToken.None);

        var events = _runs.Events(run.RunId);
        Text(run.RunId, ((RunStarted)events[0]).Sources[1]).ShouldBe("old");
        Text(run.RunId, events.OfType<PlanChanged>().Single().Sources[1]).ShouldBe("new");
        RunStore.Load(_runs.Folder.Path, run.RunId).State!.Start.Sources.ShouldBe(events.OfType<PlanChanged>().Single().Sources);
        Directory.GetFiles(Path.Combine(RunFolder.RunsOf(_runs.Folder.Path), run.RunId, "sources")).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Kept_bytes_that_somebody_changed_are_not_given_out()
    {
        Sources(new SourceText("templates/a.md", Odd));
        var run = await _runs.RunAsync(Plan);
        await File.WriteAllTextAsync(RunSources.FileOf(_runs.Folder.Path, run.RunId, run.Start.Sources[0]), "changed");

        Should.Throw<InvalidDataException>(() => RunSources.Read(_runs.Folder.Path, run.RunId, run.Start.Sources[0]))
            .Message.ShouldBe("\"templates/a.md\" is not what the run kept: its SHA-256 is another one.");
    }

    private void Sources(params SourceText[] texts) =>
        _runs.Around = _runs.Around with { Sources = new PlanSources(static _ => null, static () => "") { Texts = _ => texts } };

    private string Text(string run, SourceRecord record) => Encoding.UTF8.GetString(RunSources.Read(_runs.Folder.Path, run, record));
}
