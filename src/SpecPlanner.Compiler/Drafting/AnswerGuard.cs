using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What an agent may not change in a specification, because a person promised it or would have to decide it.</summary>
public static class AnswerGuard
{
    private const string Suppression = "spec:disable";

    /// <summary>Everything in an answer that is not allowed, a sentence each.</summary>
    /// <param name="before">The specification that the person has.</param>
    /// <param name="after">The answer.</param>
    public static IReadOnlyList<string> Check(BoundDocument before, BoundDocument after)
    {
        if (before.Document.Model.Specification is not { } old || after.Document.Model.Specification is not { } now) return [];
        return
        [
            .. now.Id != old.Id ? [$"The id is \"{now.Id}\"; keep \"{old.Id}\"."] : Array.Empty<string>(),
            .. Requirements(old, now),
            .. Thresholds(old.Thresholds, now.Thresholds),
            .. now.Release < old.Release ? [$"The release is {Number(now.Release)}; keep release {Number(old.Release)}, or what it plans is left out."] : Array.Empty<string>(),
            .. Lost("The goal", old.Goal, now.Goal), .. Lost("The non-goals", old.NonGoals, now.NonGoals), .. Lost("The constraints", old.Constraints, now.Constraints),
            .. Questions(old, now),
            .. Claims(before, after),
            .. Suppressions(before.Document.Source.Text, after.Document.Source.Text),
        ];
    }

    private static IEnumerable<string> Requirements(Specification old, Specification now)
    {
        foreach (var requirement in old.Requirements)
        {
            var found = now.Requirements.FirstOrDefault(r => r.Id == requirement.Id);
            if (found is null) yield return $"The requirement {requirement.Id} is gone; put it back as it was: {requirement.Text}";
            else if (found.Text != requirement.Text) yield return $"The requirement {requirement.Id} says something else; put it back as it was: {requirement.Text}";
            else if ((found.Release ?? 1) > (requirement.Release ?? 1)) yield return $"The requirement {requirement.Id} was put off to release {Number(found.Release ?? 1)}; keep it in release {Number(requirement.Release ?? 1)}.";
        }
    }

    private static IEnumerable<string> Thresholds(CoverageThresholds old, CoverageThresholds now)
    {
        foreach (var (key, before, after) in new[]
        {
            ("requirements", old.Requirements, now.Requirements), ("behaviors", old.Behaviors, now.Behaviors),
            ("steelThread", old.SteelThread, now.SteelThread), ("transitions", old.Transitions, now.Transitions),
        })
        {
            if (after < before) yield return $"The coverage of {key} was lowered from {before.ToString(CultureInfo.InvariantCulture)} to {after.ToString(CultureInfo.InvariantCulture)}; put it back, and cover what is missing.";
        }
    }

    private static IEnumerable<string> Lost(string what, string old, string now)
    {
        if (old.Length > 0 && OneLine.Of(now) != OneLine.Of(old)) yield return $"{what} changed; put that section back as it was.";
    }

    private static IEnumerable<string> Questions(Specification old, Specification now) =>
        old.OpenQuestions.Where(q => !now.OpenQuestions.Any(n => n.Text == q.Text)).Select(q => $"The open question \"{q.Text}\" is gone; only a person answers it. Put it back.");

    private static IEnumerable<string> Claims(BoundDocument before, BoundDocument after)
    {
        var claimed = new HashSet<string>((before.Plan?.Tasks ?? default).Where(t => t.IsClaimedDone).Select(t => t.Id), StringComparer.Ordinal);
        return (after.Plan?.Tasks ?? default).Where(t => t.IsClaimedDone && !claimed.Contains(t.Id)).Select(t => $"The task {t.Id} is ticked as done; nobody has done it. Untick it.");
    }

    private static IEnumerable<string> Suppressions(string old, string now)
    {
        foreach (var keyword in (string[])[Suppression, ResolutionText.Keyword])
        {
            if (Count(now, keyword) > Count(old, keyword)) yield return $"A \"{keyword}\" comment was added; mend what it silences, or leave the finding to a person.";
        }
    }

    private static int Count(string text, string keyword)
    {
        var count = 0;
        for (var at = text.IndexOf(keyword, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(keyword, at + 1, StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
