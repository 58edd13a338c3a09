using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

/// <summary>A small specification, half done and half tested.</summary>
internal static class TraceReports
{
    public static Specification Checkout { get; } = new()
    {
        Id = "checkout",
        Name = "Checkout <&> more",
        Source = "specs/checkout.md",
        Requirements =
        [
            new Requirement { Id = "REQ-1", Text = "The system MUST reject an expired card." },
            new Requirement { Id = "REQ-2", Text = "The system MUST say `why` | how <b>it</b> was rejected." },
            new Requirement { Id = "REQ-3", Text = "The system SHOULD be quick." },
            new Requirement { Id = "REQ-4", Text = "The system MAY remember the card.", Release = 2 },
        ],
        Capabilities =
        [
            new Capability
            {
                Id = "C1",
                Name = "Authorise payments",
                Behaviors = [new Behavior { Id = "B1", Text = "Receive card details" }, new Behavior { Id = "B2", Text = "Check the expiry date", Requirements = ["REQ-1"] }],
            },
        ],
        Machines =
        [
            new StateMachine { Id = "M1", Name = "Order", States = [], Transitions = [new Transition { Id = "TR1", From = "Cart", To = "Paying", Trigger = "checkout" }] },
        ],
    };

    public static IReadOnlyList<CoverMark> Marks { get; } =
    [
        new("checkout/B2", "Shop.Tests.CardTests.An_expired_card_is_rejected", "Shop.Tests"),
        new("checkout/REQ-2", "Shop.Tests.CardTests.The_reason_is_told", "Shop.Tests"),
        new("checkout/REQ-2", "Shop.UiTests.Pages+Card`1.Shows<T>", "Shop.UiTests"),
        new("checkout/REQ-22", "Shop.Tests.CardTests.A_typing_error", "Shop.Tests") { File = "/src/CardTests.cs", Line = 12 },
        new("chekout/REQ-1", "Shop.Tests.CardTests.Another", "Shop.Tests"),
        new("REQ-1", "Shop.Tests.CardTests.A_third", "Shop.Tests"),
        new("billing/REQ-1", "Shop.Tests.BillTests.Of_another_specification", "Shop.Tests"),
    ];

    /// <summary>T001 is done, T002 failed, T003 was never begun.</summary>
    public static TraceReport HalfDone(bool withTests = true)
    {
        var tasks = new[] { Task("T001", "Validate cards", "REQ-1", "B2", "TR1"), Task("T002", "Tell why", "REQ-2"), Task("T003", "Take cards <in>", "B1") };
        var plan = Plans.Release with { Id = "checkout", Tasks = [.. tasks], Rollbacks = default, SuccessCriterion = null };
        var run = new History(plan)
            .Started("T001").Acted("T001").Checked("T001", "0", "`dotnet test` passes", CheckResult.Holds, "exit code 0").Verified("T001")
            .Started("T002").Acted("T002").Checked("T002", "0", "file `why` | contains \"<b>\"", CheckResult.DoesNotHold, "it is not there").Failed("T002", "Not proved.").State;
        var record = new PlanRecord { Latest = run, Tasks = run.Tasks.Where(t => t.Attempt > 0).ToDictionary(t => t.Id, t => new RecordedTask(run, t), StringComparer.Ordinal) };
        var matrix = TraceMatrix.Of(Checkout, tasks, withTests ? Marks : []);
        var marks = new TestMarks(["Shop.Tests", "Shop.UiTests"], Marks);
        return new TraceReport
        {
            Machines = MachineCoverage.Of(Checkout, tasks, id => record.Tasks.TryGetValue(id, out var task) ? (run.RunId, task.Task) : null),
            Matrix = matrix,
            Source = "specs/checkout.md",
            Tasks = tasks.ToDictionary(t => t.Id, t => new TraceTask(t, record.Tasks.GetValueOrDefault(t.Id)), StringComparer.Ordinal),
            Assemblies = withTests ? marks.Assemblies : null,
            Findings = withTests
                ? [new TraceFinding(RuleTable.RequirementUntested, "specs/checkout.md", 22, 5, "No test covers REQ-3. Put [Covers] with this id on the test that shows it.") { IsInDocument = true }, .. TraceFinding.Unknown(marks, matrix, ["checkout", "billing"])]
                : [],
        };
    }

    private static TaskDefinition Task(string id, string title, params string[] covers) => new()
    {
        Id = id,
        Number = 1,
        Title = title,
        Persona = "operator",
        Action = new TaskAction { Text = "Run `true`.", Commands = [Plans.Sh("true")] },
        Criterion = new ExitCodeCriterion { Text = "exit code 0" },
        Covers = [.. covers],
    };
}
