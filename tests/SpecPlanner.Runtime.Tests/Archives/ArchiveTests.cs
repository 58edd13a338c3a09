using System.IO.Compression;
using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class ArchiveTests : IDisposable
{
    private static readonly Plan Plan = Drawn.Of(Drawn.Step("one", "true"));

    private readonly SessionHarness _runs = new();
    private readonly TemporaryFolder _other = new();

    public ArchiveTests() => _runs.Around = _runs.Around with
    {
        Version = "SpecPlanner 1.2.3",
        Sources = new PlanSources(static _ => null, static () => "") { Texts = static _ => [new SourceText("templates/a.md", "# A"u8.ToArray())] },
    };

    public void Dispose()
    {
        _runs.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task An_archive_holds_sources_plan_journal_and_bundles_with_a_manifest_that_fits_its_schema_and_no_locks()
    {
        var run = await _runs.RunAsync(Plan);
        InRun(run, "bundles/one.1.json", "{}");
        InRun(run, "attempts/one.1.prompt.md", "Do it.");
        InRun(run, "attempts/one.1.result.json", "whatever the program wrote");
        InRun(run, "files/abc", "a copy");
        InRun(run, "lock", "");

        var made = Create(run);

        using var zip = ZipFile.OpenRead(made.File);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        names.ShouldBe([.. new[] { "plan.json", "attempts/one.1.prompt.md", "bundles/one.1.json", "journal.jsonl" }.Select(n => $"runs/{run.RunId}/{n}"), $"runs/{run.RunId}/sources/{run.Start.Sources[0].Sha256[..16]}-a.md", "manifest.json"]);
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        JsonSchema.Archive.Problems(manifest.RootElement).ShouldBeEmpty();
        made.Manifest!.Runs.Single().ShouldBe(new ArchivedRun(run.RunId, "plan", "Plan", run.Start.PlanHash, "done", run.Started, run.Updated, run.Sequence));
        made.Manifest.Entries.Where(e => e.Part == "planning").Select(e => Path.GetExtension(e.Path)).ShouldBe([".json", ".md"]);
        (made.Manifest.Project, made.Manifest.Version).ShouldBe((Path.GetFileName(_runs.Folder.Path), "SpecPlanner 1.2.3"));
    }

    [Fact]
    public async Task Copies_of_files_go_along_only_when_that_is_asked_for()
    {
        var run = await _runs.RunAsync(Plan);
        InRun(run, "files/abc", "a copy");

        var made = ArchiveStore.Create(_runs.Folder.Path, run.RunId, withFiles: true, _runs.Around);

        made.Manifest!.Entries.Select(e => e.Path).ShouldContain($"runs/{run.RunId}/files/abc");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(made.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, "What it holds is its owner's alone.");
    }

    [Fact]
    public async Task A_restored_run_is_the_run_it_was_to_the_byte()
    {
        var run = await _runs.RunAsync(Plan);
        var made = Create(run);

        ArchiveStore.Restore(made.File, _other.Path).ShouldBe([run.RunId]);

        RunStore.Load(_other.Path, run.RunId).State!.Phase.ShouldBe(RunPhase.Done);
        RunSources.Read(_other.Path, run.RunId, run.Start.Sources[0]).ShouldBe("# A"u8.ToArray());
        File.ReadAllBytes(RunStore.JournalOf(_other.Path, run.RunId)).ShouldBe(File.ReadAllBytes(RunStore.JournalOf(_runs.Folder.Path, run.RunId)));
        Directory.GetDirectories(RunFolder.RunsOf(_other.Path)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_is_there_is_never_overwritten()
    {
        var made = Create(await _runs.RunAsync(Plan));

        Should.Throw<ArchiveException>(() => ArchiveStore.Restore(made.File, _runs.Folder.Path)).Message.ShouldContain("a run is never overwritten. Nothing was changed.");
    }

    [Theory]
    [InlineData("journal.jsonl")]
    [InlineData("plan.json")]
    public async Task A_damaged_archive_is_refused_with_the_entry_that_is_damaged(string entry)
    {
        var run = await _runs.RunAsync(Plan);
        var made = Create(run);
        Rewrite(made.File, $"runs/{run.RunId}/{entry}", static bytes => bytes[bytes.Length / 2] ^= 1);

        var problem = Should.Throw<ArchiveException>(() => ArchiveStore.Restore(made.File, _other.Path));

        problem.Message.ShouldContain($"is damaged at its entry \"runs/{run.RunId}/{entry}\": ");
        RunStore.List(_other.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_archive_that_was_cut_off_is_refused()
    {
        var made = Create(await _runs.RunAsync(Plan));
        using (var file = new FileStream(made.File, FileMode.Open)) file.SetLength(file.Length / 2);

        Should.Throw<ArchiveException>(() => ArchiveStore.Restore(made.File, _other.Path)).Message.ShouldContain("cannot be used: ");
        ArchiveStore.List(ArchiveStore.FolderOf(_runs.Folder.Path)).Single().Problem.ShouldContain("cannot be used: ");
    }

    [Theory]
    [InlineData("runs/{run}/../../../../evil")]
    [InlineData("runs/{run}/a\\..\\evil")]
    [InlineData("runs/{run}/C:evil")]
    [InlineData("/runs/{run}/evil")]
    [InlineData("runs/another/evil")]
    public async Task A_path_that_leads_out_of_the_run_is_refused(string path)
    {
        var run = await _runs.RunAsync(Plan);
        var made = Create(run);
        var evil = path.Replace("{run}", run.RunId, StringComparison.Ordinal);
        Forge(made.File, manifest => manifest with { Entries = [.. manifest.Entries, new ArchiveEntry(evil, "execution", 0, new string('0', 64))] }, evil);

        var problem = Should.Throw<ArchiveException>(() => ArchiveStore.Restore(made.File, _other.Path));

        problem.Message.ShouldContain("Nothing was changed.");
        RunStore.List(_other.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_manifest_does_not_know_is_refused()
    {
        var run = await _runs.RunAsync(Plan);
        var made = Create(run);
        Forge(made.File, static manifest => manifest, $"runs/{run.RunId}/more");

        Should.Throw<ArchiveException>(() => ArchiveStore.Restore(made.File, _other.Path)).Message.ShouldContain("is not in its manifest.");
    }

    [Fact]
    public async Task An_archive_of_a_newer_format_is_refused_and_says_what_to_do()
    {
        var made = Create(await _runs.RunAsync(Plan));
        Forge(made.File, static manifest => manifest with { Format = 2 });

        Should.Throw<ArchiveException>(() => ArchiveStore.Restore(made.File, _other.Path)).Message.ShouldContain("it has format 2, and this version reads up to 1. Use a newer version.");
    }

    [Fact]
    public async Task Finished_runs_go_into_one_archive_a_month_and_their_folders_go_once_it_is_read_again()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 9, 30, 23, 0, 0, TimeSpan.Zero));
        _runs.Around = _runs.Around with { Time = clock };
        var first = await _runs.RunAsync(Plan);
        clock.Now = clock.Now.AddDays(1);
        var second = await _runs.RunAsync(Plan);
        var waiting = await _runs.RunAsync(Drawn.Of(Drawn.Human("ask")));
        clock.Now = clock.Now.AddMonths(1);
        var late = await _runs.RunAsync(Plan);

        var made = ArchiveStore.CreateMonthly(_runs.Folder.Path, new DateOnly(2026, 11, 1), withFiles: false, _runs.Around, problem => problem.ShouldBeEmpty());

        made.Select(m => (Path.GetFileName(m.File), m.Manifest!.Runs.Single().Run)).ShouldBe([("2026-09.zip", first.RunId), ("2026-10.zip", second.RunId)]);
        RunRemoval.Remove(_runs.Folder.Path, made[0].File).ShouldBe([(first.RunId, null)]);
        RunStore.List(_runs.Folder.Path).ShouldBe([second.RunId, waiting.RunId, late.RunId], ignoreOrder: true);
        ArchiveStore.Restore(made[0].File, _runs.Folder.Path).ShouldBe([first.RunId]);
    }

    [Fact]
    public async Task A_folder_that_holds_what_the_archive_does_not_stays()
    {
        var run = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "false")));
        InRun(run, "files/abc", "a copy");
        var made = Create(run);
        var kept = RunRemoval.Remove(_runs.Folder.Path, made.File).Single().Kept;
        kept.ShouldBe("It holds copies of files as they were before it, which may hold secrets. With --files they go into the archive too.");

        InRun(run, "notes.txt", "mine");
        made = ArchiveStore.Create(_runs.Folder.Path, run.RunId, withFiles: true, _runs.Around);
        RunRemoval.Remove(_runs.Folder.Path, made.File).Single().Kept.ShouldBe("It holds what no archive takes, such as notes.txt.");

        RunStore.List(_runs.Folder.Path).ShouldBe([run.RunId]);
    }

    [Fact]
    public async Task A_run_that_went_on_after_its_archive_stays()
    {
        var run = await _runs.RunAsync(Drawn.Of(Drawn.Step("one", "false")));
        var made = Create(run);
        using (var desk = RunDesk.Open(_runs.Folder.Path, run.RunId, _runs.Around)) desk.Ask(new RetryTask("one", "", "Ada"));

        RunRemoval.Remove(_runs.Folder.Path, made.File).Single().Kept.ShouldBe("It went on after it was archived.");
    }

    private StoredArchive Create(RunState run) => ArchiveStore.Create(_runs.Folder.Path, run.RunId, withFiles: false, _runs.Around);

    private void InRun(RunState run, string path, string text)
    {
        var file = Path.Combine(RunFolder.RunsOf(_runs.Folder.Path), run.RunId, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static void Rewrite(string file, string entry, Action<byte[]> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var bytes = BytesOf(zip.GetEntry(entry)!);
        change(bytes);
        zip.GetEntry(entry)!.Delete();
        using var stream = zip.CreateEntry(entry).Open();
        stream.Write(bytes);
    }

    private static void Forge(string file, Func<ArchiveManifest, ArchiveManifest> change, params string[] more)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var manifest = change(ArchiveJson.Read(BytesOf(zip.GetEntry("manifest.json")!)));
        zip.GetEntry("manifest.json")!.Delete();
        using (var stream = zip.CreateEntry("manifest.json").Open()) stream.Write(ArchiveJson.Write(manifest));
        foreach (var name in more) zip.CreateEntry(name).Open().Dispose();
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
