using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class EventJsonTests
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567);

    private static readonly CommandEvidence Command = new()
    {
        Command = "ls",
        ExitCode = 2,
        Duration = TimeSpan.FromMilliseconds(12),
        IsCut = true,
        Output = new OutputEvidence { Bytes = 3, Sha256 = "ab", Head = "a\n", Tail = "z", Omitted = 1 },
        Errors = new OutputEvidence { Bytes = 1, Sha256 = "cd", Head = "é" },
    };

    private static readonly CriterionEvidence Evidence = new()
    {
        Path = "0.1",
        Text = "`ls` passes",
        Result = CheckResult.Unknown,
        Seen = "nothing",
        Command = Command,
        Judge = "Ada",
        Reviewer = "tester",
        Answers = [new AnswerEvidence { Request = "GET http://h/", Number = 2, Status = 200, IsCut = true, Body = Command.Output, Duration = TimeSpan.FromMilliseconds(3) }],
        Files = [new FileEvidence { Path = "a", Bytes = 4, Sha256 = "ef" }],
        Value = Command.Errors,
        Duration = TimeSpan.FromSeconds(1),
    };

    private static readonly AttemptResult Result = new()
    {
        Status = AttemptStatus.Blocked,
        Summary = "s",
        Needs = "n",
        Files = ["a"],
        Claims = [new CriterionClaim("0", true, "e")],
        Category = FailureCategory.Test,
        TokensIn = 1,
        TokensOut = 2,
        Cost = 0.5m,
        Note = "odd",
    };

    public static TheoryData<string> Kinds => [.. All().Select(e => e.GetType().Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_event_is_read_as_it_was_written(string kind)
    {
        var entry = new JournalEntry(7, Time, All().Single(e => e.GetType().Name == kind));
        var buffer = new ArrayBufferWriter<byte>();
        JournalLine.Write(buffer, entry);

        var (read, problem) = JournalLine.Read(buffer.WrittenMemory[..^1], "run.jsonl");

        problem.ShouldBeEmpty();
        read.ShouldBe(entry);
    }

    [Fact]
    public void The_table_above_names_every_kind_of_event()
    {
        var known = typeof(RunEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>();
        All().Select(e => e.GetType()).ShouldBe(known.Select(k => k.DerivedType), ignoreOrder: true);
    }

    [Fact]
    public void A_line_can_be_read_by_a_person()
    {
        var buffer = new ArrayBufferWriter<byte>();
        JournalLine.Write(buffer, new JournalEntry(2, Time, new TaskVerified { Task = "one", Attempt = 1, Token = "s.1" }));
        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldStartWith(
            """{"seq":2,"time":"2026-01-02T03:04:05.1234567Z","event":{"type":"task.verified","task":"one","attempt":1,"token":"s.1"},"sum":""");
    }

    // Journals of the first version name neither answers nor files.
    [Fact]
    public void Evidence_without_the_later_fields_is_written_as_before_and_read()
    {
        var old = new CriterionChecked { Task = "one", Attempt = 1, Token = "t", Evidence = new CriterionEvidence { Path = "0", Text = "t", Result = CheckResult.Holds } };
        var buffer = new ArrayBufferWriter<byte>();
        JournalLine.Write(buffer, new JournalEntry(7, Time, old));

        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldContain(
            """evidence":{"path":"0","text":"t","result":"Holds","seen":"","duration":"00:00:00"}""");
        JournalLine.Read(buffer.WrittenMemory[..^1], "run.jsonl").Entry!.Event.ShouldBe(old);
    }

    // Two vocabularies of failures would make an unknown word silently "other": here there is one, and a word it does not know never becomes "other".
    [Theory]
    [InlineData("\"TimedOut\"", "\"SomethingElse\"")]
    [InlineData("\"action.ended\"", "\"action.vanished\"")]
    [InlineData("\"Timeout\"", "\"Other\"")]
    public void A_word_that_is_not_known_is_refused(string known, string unknown)
    {
        var buffer = new ArrayBufferWriter<byte>();
        JournalLine.Write(buffer, new JournalEntry(7, Time, All().OfType<ActionEnded>().Single()));
        var line = Encoding.UTF8.GetString(buffer.WrittenSpan).Replace(known, unknown, StringComparison.Ordinal);
        var body = line[..line.LastIndexOf(",\"sum\"", StringComparison.Ordinal)];
        var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16];

        var (entry, problem) = JournalLine.Read(Encoding.UTF8.GetBytes($"{body},\"sum\":\"{sum}\"}}"), "run.jsonl");

        entry.ShouldBeNull();
        problem.ShouldContain("cannot be read");
    }

    private static RunEvent[] All() =>
    [
        new RunStarted
        {
            RunId = "r",
            PlanHash = "h",
            Plan = Drawn.Of(Drawn.Step("one", "true")),
            Target = "/t",
            Parameters = [new ParameterValue("a", "1")],
            Secrets = ["b"],
            Parallel = 2,
            Only = ["one"],
            Policy = RiskPolicy.NetworkGet,
            Interactive = true,
            KeepGoing = true,
            Session = "s",
            ProcessId = 3,
        },
        new RunResumed { Parallel = 2, Agents = 4, Interactive = true, KeepGoing = true, Session = "s", ProcessId = 4 },
        new HaltRequested { Reason = "r", By = "Ada" },
        new PlanChanged { PlanHash = "h", TaskHashes = [new TaskHash("one", "ab")], Plan = Drawn.Of(Drawn.Step("one", "true")), Parameters = [new ParameterValue("a", "1")], Secrets = ["b"], Adopted = ["c"], Sources = [new SourceRecord { Path = "templates/a.md", Sha256 = "ab", Bytes = 3 }, new SourceRecord { Path = "personas/b.md", Missing = "It is not here." }] },
        new StepsAdded { Added = Drawn.Of(Drawn.Step("one", "true")), PlanHash = "h", TaskHashes = [new TaskHash("one", "ab")], Before = ["two"], Path = "more.md", Text = "## Steps\n", Steps = [new AddedStep("one", 2, 5)], Reason = "r", By = "Ada" },
        new RunHalted(),
        new RunWaiting { Tasks = ["one"] },
        new RunVerifying { Token = "t", Marker = "m" },
        new RunDone(),
        new RunFailed { Reason = "r", Tasks = ["one"] },
        new RunCancelled { Reason = "r", By = "Ada" },
        new AttemptStarted { Task = "one", Attempt = 1, Token = "t", Marker = "m", Strategy = 2 },
        new AttemptInterrupted { Task = "one", Attempt = 1, Token = "t", Reason = "r", ProcessesEnded = 2, BeforeAction = true },
        new AttemptOffered { Task = "one", Attempt = 1, Token = "t", Bundle = "ab" },
        new AttemptClaimed { Task = "one", Attempt = 1, Token = "t", Worker = "w", Lease = TimeSpan.FromSeconds(60) },
        new AttemptHeartbeat { Task = "one", Attempt = 1, Token = "t" },
        new AttemptCompleted { Task = "one", Attempt = 1, Token = "t", Result = Result },
        new AttemptReleased { Task = "one", Attempt = 1, Token = "t", Reason = "r" },
        new LeaseExpired { Task = "one", Attempt = 1, Token = "t", Reason = "r" },
        new ApprovalGiven { Task = "one", Attempt = 1, Token = "t", By = "Ada" },
        new ApprovalDenied { Task = "one", Attempt = 1, Token = "t", By = "Ada", Reason = "r" },
        new FilesSnapshotted
        {
            Task = "one",
            Attempt = 1,
            Token = "t",
            Files =
            [
                new FileSnapshot { Path = "a", Kind = FileKind.File, Bytes = 3, Sha256 = "ab", Written = Time, Mode = 420 },
                new FileSnapshot { Path = "b", Kind = FileKind.Link, Link = "a" },
            ],
        },
        new FilesRestoring { Task = "one", Attempt = 1, Token = "t" },
        new FilesRestored { Task = "one", Attempt = 1, Token = "t", Files = [new RestoredFile { Path = "a", Change = FileRestoration.Failed, Problem = "p" }] },
        new FailureAsked { Task = "one", Attempt = 1, Token = "t", Reason = "r" },
        new FailureAnswered { Task = "one", Attempt = 1, Token = "t", Answer = FailureAnswer.Continue, By = "Ada", Why = "w" },
        new FailureUnanswered { Task = "one", Attempt = 1, Token = "t" },
        new WentBack { Task = "one", Attempt = 1, Token = "t", To = "zero", Reason = "r", Times = 2 },
        new RollbackStarted { Tasks = ["one"], Sections = [0, 2] },
        new RollbackItemStarted { Section = 0, Item = 1, Token = "t", Marker = "m" },
        new RollbackItemInterrupted { Section = 0, Item = 1, Token = "t", Reason = "r" },
        new RollbackItemWaiting { Section = 0, Item = 1, Token = "t" },
        new RollbackItemEnded { Section = 0, Item = 1, Token = "t", Succeeded = true, Reason = "r", Commands = [Command], By = "Ada" },
        new ActionEnded { Task = "one", Attempt = 1, Token = "t", Ending = ActionEnding.TimedOut, Reason = "r", Commands = [Command], Values = [new ParameterValue("v", "1")], Output = Command.Output, By = "Ada", Category = FailureCategory.Timeout, Block = BlockKind.Person, Needs = "n", Result = Result },
        new AttemptLogged { Task = "one", Attempt = 1, Token = "t", Level = "warn", Kind = "tool", Message = "m", Tool = "x", Input = "i", Output = "o", Progress = 0.5, File = "f", Line = 3, Duration = TimeSpan.FromSeconds(1), Tokens = 9 },
        new CriterionChecked { Task = "one", Attempt = 1, Token = "t", Evidence = Evidence },
        new JudgementMissing { Task = "one", Attempt = 1, Token = "t" },
        new ResultRefused { Task = "one", Attempt = 1, Token = "t", Reason = "r" },
        new RetryScheduled { Task = "one", Attempt = 1, Token = "t", Reason = "r", Due = Time, Category = FailureCategory.Test },
        new TaskVerified { Task = "one", Attempt = 1, Token = "t" },
        new TaskFailed { Task = "one", Attempt = 1, Token = "t", Reason = "r", Response = FailureKind.Continue, Category = FailureCategory.Dependency },
        new TaskBlocked { Task = "one", Cause = "two" },
        new TaskSkipped { Task = "one", Attempt = 1, Token = "t", Reason = "r", By = "Ada" },
        new TaskWaiting { Task = "one", Attempt = 1, Token = "t" },
        new TaskCancelled { Task = "one", Reason = "r" },
        new FilesCommitting { Task = "one", Attempt = 1, Token = "s.1" },
        new FilesCommitted { Task = "one", Attempt = 1, Token = "s.1", Sha = "ab", Paths = ["a"], Problem = "p" },
        new TaskNoted { Task = "one", Key = "ticket", Value = "4711", By = "Ada" },
        new TaskLogged { Task = "one", Level = "warn", Kind = "tool", Message = "slow", Data = [new ParameterValue("seconds", "9")] },
        new TaskLeftOut { Task = "one", Reason = "r", By = "Ada", Satisfied = true },
        new TaskReopened { Task = "one", Reason = "r", By = "Ada" },
    ];
}
