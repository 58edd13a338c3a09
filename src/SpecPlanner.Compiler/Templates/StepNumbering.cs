namespace SpecPlanner.Compiler;

/// <summary>Checks that the numbers and ids of steps are what a reader expects.</summary>
internal static class StepNumbering
{
    /// <summary>Reports gaps and repeats in the numbers, and ids that two steps share.</summary>
    /// <remarks>When the whole template was read: only then it is known who names steps by their numbers.</remarks>
    public static void Check(StepIndex index, Outline outline, LineMap lines, FindingBag findings)
    {
        CheckNumbers(index, outline, findings);
        CheckIds(index.Steps, lines, findings);
    }

    private static void CheckNumbers(StepIndex index, Outline outline, FindingBag findings)
    {
        var fix = new Lazy<Fix?>(() => NumberingFix.Of(index, outline));
        var seen = new HashSet<int>();
        int? previous = null;
        foreach (var step in index.Steps)
        {
            if (step.NumberSpan is { } span)
            {
                if (seen.Contains(step.Number))
                    findings.Add(RuleTable.StepNumbers, span, $"Step {step.Number} is there twice; \"step {step.Number}\" means the first one. Number the steps 1, 2, 3 …", fix.Value);
                else if (step.Number != previous + 1 && !(previous is null && step.Number <= 1))
                    findings.Add(RuleTable.StepNumbers, span, $"Step {step.Number} stands where step {(previous ?? 0) + 1} is expected. Number the steps 1, 2, 3 …", fix.Value);
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
