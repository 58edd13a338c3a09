using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>The value of <c>SPEC_ATTEMPT</c>: which attempt a process belongs to, however far down it was started.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Step">The task's id, or <see cref="PlanStep"/>.</param>
/// <param name="Attempt">The attempt's number.</param>
/// <param name="Token">The attempt's fencing token.</param>
internal readonly record struct AttemptMarker(string RunId, string Step, int Attempt, string Token)
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "SPEC_ATTEMPT";

    /// <summary>The markers of the runs around this one, when a step starts a runner; joined by spaces.</summary>
    public const string OuterVariable = "SPEC_OUTER_ATTEMPTS";

    /// <summary>Stands for the plan's own criterion, which belongs to no step.</summary>
    public const string PlanStep = "(plan)";

    /// <summary>Stands for the items of a rollback, which belong to no step.</summary>
    public const string RollbackStep = "(rollback)";

    private const string CheckInfix = "/check-";

    /// <summary>Whether a marker that was found on a process is this attempt's, or belongs to one of its checks.</summary>
    public static bool Covers(string attempt, string found) =>
        found.StartsWith(attempt, StringComparison.Ordinal) && (found.Length == attempt.Length || found[attempt.Length] == '/');

    /// <summary>What is behind an attempt's marker on the processes that check one of its criteria.</summary>
    public static string OfCheck(string attempt, string criterion) => attempt + CheckInfix + criterion;

    /// <summary>Whether a marker that was found on a process belongs to one of the attempt's checks.</summary>
    public static bool IsCheckOf(string attempt, string found) => found.StartsWith(attempt + CheckInfix, StringComparison.Ordinal);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RunId}/{Step}/{Attempt}/{Token}");
}
