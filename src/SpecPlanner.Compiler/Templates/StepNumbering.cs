namespace SpecPlanner.Compiler;

/// <summary>Checks that the numbers and ids of steps are what a reader expects.</summary>
internal static class StepNumbering
{
    /// <summary>Reports gaps and repeats in the numbers, and ids that two steps share.</summary>
    public static void Check(IReadOnlyList<StepHead> steps, LineMap lines, FindingBag findings)
    {
        CheckNumbers(steps, findings);
        CheckIds(steps, lines, findings);
    }

    private static void CheckNumbers(IReadOnlyList<StepHead> steps, FindingBag findings)
    {
        var seen = new HashSet<int>();
        int? previous = null;
        foreach (var step in steps)
        {
            if (step.NumberSpan is { } span)
            {
                if (seen.Contains(step.Number))
                    findings.Add(RuleTable.StepNumbers, span, $"Step {step.Number} is there twice; \"step {step.Number}\" means the first one. Number the steps 1, 2, 3 …");
                else if (step.Number != previous + 1 && !(previous is null && step.Number <= 1))
                    findings.Add(RuleTable.StepNumbers, span, $"Step {step.Number} stands where step {(previous ?? 0) + 1} is expected. Number the steps 1, 2, 3 …");
            }

            seen.Add(step.Number);
            previous = step.Number;
        }
    }

    private static void CheckIds(IReadOnlyList<StepHead> steps, LineMap lines, FindingBag findings)
    {
        var first = new Dictionary<string, StepHead>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (!first.TryGetValue(step.Id, out var other))
            {
                first.Add(step.Id, step);
                continue;
            }

            var line = lines.PositionOf(other.Heading.Span.Start).Line;
            findings.Add(RuleTable.DuplicateId, step.Heading.Id?.Span ?? step.Title.Span,
                $"The step id \"{step.Id}\" is already that of the step in line {line}. Change the title, or give an id of its own with {{#id}}.");
        }
    }
}
