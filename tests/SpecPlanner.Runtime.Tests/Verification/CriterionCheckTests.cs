using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class CriterionCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("true", 0, CheckResult.Holds)]
    [InlineData("exit 3", 0, CheckResult.DoesNotHold)]
    [InlineData("exit 3", 3, CheckResult.Holds)]
    public async Task A_commands_exit_code(string command, int expected, CheckResult result) =>
        (await CheckAsync(new ExitCodeCriterion { Text = "t", Command = Drawn.Sh(command), Expected = expected })).Result.ShouldBe(result);

    [Fact]
    public async Task A_program_that_is_not_there_proves_nothing_even_under_not()
    {
        var evidence = await CheckAsync(new ExitCodeCriterion { Text = "t", Command = Drawn.Sh("no-such-program-here"), Negated = true });
        evidence.Result.ShouldBe(CheckResult.Unknown);
        evidence.Seen.ShouldContain("could not be run");
    }

    [Theory]
    [InlineData("echo 7", Comparison.GreaterOrEqual, "7", CheckResult.Holds)]
    [InlineData("echo 10", Comparison.Greater, "9.5", CheckResult.Holds)]
    [InlineData("echo '  10  '", Comparison.Equal, "10.0", CheckResult.Holds)]
    [InlineData("echo 2.0", Comparison.NotEqual, "2", CheckResult.DoesNotHold)]
    [InlineData("echo v10", Comparison.Less, "v9", CheckResult.Holds)]
    [InlineData("echo abc", Comparison.Contains, "b", CheckResult.Holds)]
    [InlineData("echo abc", Comparison.Contains, "B", CheckResult.DoesNotHold)]
    [InlineData("echo abc", Comparison.Matches, "^a.c$", CheckResult.Holds)]
    [InlineData("echo abc", Comparison.Matches, "(", CheckResult.Unknown)]
    [InlineData("no-such-program-here", Comparison.Equal, "", CheckResult.Unknown)]
    [InlineData("echo noise >&2; echo 5", Comparison.Equal, "5", CheckResult.Holds)]
    public async Task A_commands_output(string command, Comparison comparison, string value, CheckResult result) =>
        (await CheckAsync(new OutputCriterion { Text = "t", Command = Drawn.Sh(command), Comparison = comparison, Value = value })).Result.ShouldBe(result);

    [Theory]
    [InlineData(FileCheck.Exists, "full", "", CheckResult.Holds)]
    [InlineData(FileCheck.Exists, "none", "", CheckResult.DoesNotHold)]
    [InlineData(FileCheck.Exists, "folder", "", CheckResult.Holds)]
    [InlineData(FileCheck.NotEmpty, "full", "", CheckResult.Holds)]
    [InlineData(FileCheck.NotEmpty, "empty", "", CheckResult.DoesNotHold)]
    [InlineData(FileCheck.NotEmpty, "folder", "", CheckResult.DoesNotHold)]
    [InlineData(FileCheck.Size, "full", "4", CheckResult.Holds)]
    [InlineData(FileCheck.Size, "full", "5", CheckResult.DoesNotHold)]
    [InlineData(FileCheck.Size, "full", "many", CheckResult.Unknown)]
    [InlineData(FileCheck.Contains, "full", "el", CheckResult.Holds)]
    [InlineData(FileCheck.Contains, "full", "le", CheckResult.DoesNotHold)]
    [InlineData(FileCheck.EqualsFile, "full", "same", CheckResult.Holds)]
    [InlineData(FileCheck.EqualsFile, "full", "empty", CheckResult.DoesNotHold)]
    [InlineData(FileCheck.EqualsFile, "full", "none", CheckResult.DoesNotHold)]
    public async Task A_file(FileCheck check, string path, string value, CheckResult result)
    {
        File.WriteAllText(_folder.File("full"), "hello");
        File.WriteAllText(_folder.File("same"), "hello");
        File.WriteAllText(_folder.File("empty"), "");
        Directory.CreateDirectory(_folder.File("folder"));

        (await CheckAsync(new FileCriterion { Text = "t", Path = path, Check = check, Comparison = Comparison.Greater, Value = value })).Result.ShouldBe(result);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("link/passwd")]
    [InlineData("{{where}}/passwd")]
    public async Task A_file_outside_the_target_proves_nothing_even_under_not(string path)
    {
        Directory.CreateSymbolicLink(_folder.File("link"), "/etc");
        var evidence = await CheckAsync(new FileCriterion { Text = "t", Path = path, Negated = true });
        evidence.Result.ShouldBe(CheckResult.Unknown);
        evidence.Seen.ShouldContain("leads out of the target folder");
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_ended_and_proves_nothing()
    {
        var evidence = await CheckAsync(new ExitCodeCriterion { Text = "t", Command = Drawn.Sh("sleep 300") }, timeout: TimeSpan.FromMilliseconds(200));
        evidence.Result.ShouldBe(CheckResult.Unknown);
        evidence.Seen.ShouldContain("took longer than");
        Machine.ProcessesOf(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_evidence_holds_command_exit_code_hash_head_and_duration()
    {
        var evidence = await CheckAsync(new OutputCriterion { Text = "t", Command = Drawn.Sh("echo 5"), Value = "5" });
        var command = evidence.Command.ShouldNotBeNull();
        (command.Command, command.ExitCode, command.Output.Head).ShouldBe(("echo 5", 0, "5\n"));
        command.Output.Sha256.ShouldBe("f0b5c2c2211c8d67ed15e75e656c7862d086e9245420892a7de62cd9ec582a06");
        command.Duration.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    // Each of these was changed before it was looked for: cut, put in one line, escaped, trimmed.
    [Theory]
    [InlineData("0123456789abcdefghijklmnopqrstuvwxyz", "%095d0123456789abcdefghijklmnopqrstuvwxyz", "01234")]
    [InlineData("first\nsecond", "first\\nsecond", "first")]
    [InlineData("left\u001bright", "left\\033right", "left")]
    [InlineData(" padded\n", " padded\\n", "padded")]
    public async Task A_secret_is_hidden_before_its_text_is_changed(string secret, string format, string part)
    {
        var criterion = new OutputCriterion { Text = "t", Command = Drawn.Sh($"printf '{format}' 0"), Value = "x" };

        var evidence = await CheckAsync(criterion, mask: new SecretMask([secret]));

        evidence.Seen.ShouldContain("***");
        (evidence.Seen + evidence.Command!.Output.Text).ShouldNotContain(part);
    }

    [Fact]
    public async Task A_file_is_known_later_by_its_size_and_hash()
    {
        File.WriteAllText(_folder.File("a"), "5\n");
        var evidence = await CheckAsync(new FileCriterion { Text = "t", Path = "a" });
        evidence.Files.ShouldBe([new FileEvidence { Path = "a", Bytes = 2, Sha256 = "f0b5c2c2211c8d67ed15e75e656c7862d086e9245420892a7de62cd9ec582a06" }]);
        evidence.Seen.ShouldBe("2 bytes");
    }

    // The hash of a short secret would give it away, wherever it is taken.
    [Fact]
    public async Task The_hash_of_a_file_that_holds_a_secret_is_that_of_its_text_without_it()
    {
        File.WriteAllText(_folder.File("a"), "key=1234");
        File.WriteAllText(_folder.File("b"), "key=***");
        var hidden = await CheckAsync(new FileCriterion { Text = "t", Path = "a" }, mask: new SecretMask(["1234"]));
        var plain = await CheckAsync(new FileCriterion { Text = "t", Path = "b" });
        hidden.Files[0].Sha256.ShouldBe(plain.Files[0].Sha256);
    }

    [Fact]
    public async Task Equal_files_are_compared_as_they_are_and_told_without_secrets()
    {
        File.WriteAllText(_folder.File("a"), "key=1234");
        File.WriteAllText(_folder.File("b"), "key=***");
        var evidence = await CheckAsync(new FileCriterion { Text = "t", Path = "a", Check = FileCheck.EqualsFile, Value = "b" }, mask: new SecretMask(["1234"]));
        evidence.Result.ShouldBe(CheckResult.DoesNotHold);
        evidence.Seen.ShouldBe("8 bytes and 7 bytes that differ");
    }

    // Nobody writes into it, so whoever opened it would wait for ever.
    [Theory]
    [InlineData(FileCheck.Exists, CheckResult.Holds)]
    [InlineData(FileCheck.NotEmpty, CheckResult.DoesNotHold)]
    [InlineData(FileCheck.Contains, CheckResult.DoesNotHold)]
    [InlineData(FileCheck.EqualsFile, CheckResult.Holds)]
    public async Task A_pipe_is_looked_at_and_not_opened(FileCheck check, CheckResult result)
    {
        (await CheckAsync(new ExitCodeCriterion { Text = "t", Command = Drawn.Sh("mkfifo pipe other") })).Result.ShouldBe(CheckResult.Holds);
        (await CheckAsync(new FileCriterion { Text = "t", Path = "pipe", Check = check, Value = "other" })).Result.ShouldBe(result);
    }

    [Fact]
    public async Task A_file_that_must_not_be_read_is_there_all_the_same()
    {
        (await CheckAsync(new ExitCodeCriterion { Text = "t", Command = Drawn.Sh("printf x > a; chmod 0 a") })).Result.ShouldBe(CheckResult.Holds);
        var evidence = await CheckAsync(new FileCriterion { Text = "t", Path = "a" });
        (evidence.Result, evidence.Files[0].Bytes).ShouldBe((CheckResult.Holds, 1));
    }

    [Fact]
    public async Task A_judgement_names_the_reviewer_and_hides_what_must_not_be_told()
    {
        var people = new ScriptedPeople { Judge = _ => new Judgement(true, "Grace", "The page shows 1234.") };
        var evidence = await CheckAsync(new JudgedCriterion { Text = "t" }, mask: new SecretMask(["1234"]), people: people, reviewer: new Persona { Id = "tester", Name = "Tester" });
        (evidence.Judge, evidence.Reviewer, evidence.Seen).ShouldBe(("Grace", "tester", "The page shows ***."));
    }

    [Fact]
    public async Task A_value_in_a_pattern_stands_for_itself()
    {
        var criterion = new OutputCriterion { Text = "t", Command = Drawn.Sh("echo axb"), Comparison = Comparison.Matches, Value = "^{{pattern}}$" };
        (await CheckAsync(criterion)).Result.ShouldBe(CheckResult.DoesNotHold);
    }

    // A sandbox that compares beginnings would let /workx pass as /work.
    [Theory]
    [InlineData("/work", "/work/x", true)]
    [InlineData("/work", "/work", true)]
    [InlineData("/work", "/workx", false)]
    [InlineData("/work", "/workx/y", false)]
    [InlineData("/", "/x", true)]
    public void Inside_is_decided_by_whole_names(string folder, string path, bool inside) => TargetPath.IsInside(folder, path).ShouldBe(inside);

    public static TheoryData<Criterion> WithUnknownValue() => new()
    {
        new ExitCodeCriterion { Text = "t", Command = Drawn.Sh("true") with { Parameters = ["build.dir"] } },
        new OutputCriterion { Text = "t", Command = Drawn.Sh("echo x"), Value = "{{build.dir}}" },
        new FileCriterion { Text = "t", Path = "{{build.dir}}" },
        new FileCriterion { Text = "t", Path = "full", Check = FileCheck.Contains, Value = "{{build.dir}}" },
        new HttpCriterion { Text = "t", Url = "http://127.0.0.1:9/{{build.dir}}", Status = 200 },
        new JudgedCriterion { Text = "{{build.dir}} is tidy" },
    };

    [Theory]
    [MemberData(nameof(WithUnknownValue))]
    public async Task A_value_that_was_never_made_proves_nothing_even_under_not(Criterion criterion)
    {
        var evidence = await CheckAsync(criterion with { Negated = true });
        evidence.Result.ShouldBe(CheckResult.Unknown);
        evidence.Seen.ShouldBe("The value of {{build.dir}} is not known: the step that gives it was skipped or failed.");
    }

    [Fact]
    public async Task Output_that_is_still_open_after_the_commands_end_is_not_compared()
    {
        var evidence = await CheckAsync(new OutputCriterion { Text = "t", Command = Drawn.Sh("echo 5; sleep 300 &"), Comparison = Comparison.NotEqual, Value = "6" });
        evidence.Result.ShouldBe(CheckResult.Unknown);
        evidence.Seen.ShouldContain("keeps its output open");
        await Reaper.OfThisMachine(TimeProvider.System, TimeSpan.FromMilliseconds(100)).EndAsync(found => AttemptMarker.Covers(_folder.Path, found));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<CriterionEvidence> CheckAsync(
        Criterion criterion, TimeSpan? timeout = null, SecretMask? mask = null, IPeople? people = null, Persona? reviewer = null)
    {
        var marker = _folder.Path + "/step/1/t";
        var context = new CheckContext
        {
            Setting = new ProcessSetting
            {
                Folder = _folder.Path,
                Marker = marker,
                Mask = mask ?? SecretMask.None,
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["where"] = "../..", ["pattern"] = "a.b" },
            },
            Time = TimeProvider.System,
            People = people ?? new Nobody(),
            Reviewer = reviewer,
            CommandTimeout = timeout ?? TimeSpan.FromSeconds(60),
            EndProcesses = () => Reaper.OfThisMachine(TimeProvider.System, TimeSpan.FromMilliseconds(100)).EndAsync(found => AttemptMarker.Covers(marker, found)),
        };
        return (await CriterionCheck.CheckAsync(new Proof(criterion).Order[0], context, CancellationToken.None)).ShouldNotBeNull();
    }
}
