using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>What a worker shows to speak for the attempt it has claimed: <c>run/attempt/token</c>.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Attempt">Which attempt of its task.</param>
/// <param name="Value">The fencing token of the attempt.</param>
public sealed record ClaimToken(string Run, int Attempt, string Value)
{
    private const int Longest = 200;

    /// <summary>The token of the attempt of a task that is under way; <see langword="null"/> when none is.</summary>
    public static ClaimToken? Of(RunState state, TaskState task) => task.Token is { } value ? new ClaimToken(state.RunId, task.Attempt, value) : null;

    /// <summary>Reads a token as <see cref="ToString"/> writes it; nothing else is taken for one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ClaimToken? token)
    {
        token = null;
        if (text.Length > Longest || text.Split('/') is not [var run, var attempt, var value]) return false;
        if (!RunIds.IsValid(run) || value.Length == 0 || !value.All(c => char.IsAsciiLetterOrDigit(c) || c == '.')) return false;
        if (!int.TryParse(attempt, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        token = new ClaimToken(run, number, value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}/{Attempt}/{Value}");
}
