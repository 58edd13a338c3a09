using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reports tasks of a specification whose proof would hold whatever was built.</summary>
internal static class WeakVerification
{
    private static readonly Regex ByLooking = new(
        @"\b(?:manual(?:ly)? (?:test(?:ing|ed)?|check(?:ed|ing)?|verif(?:y|ied|ication))|(?:test(?:ed)?|check(?:ed)?|verif(?:y|ied)) (?:manually|by hand)|code review(?:ed)?|visual(?:ly)? inspect(?:ion|ed)?|looks? (?:good|right|ok(?:ay)?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit.Own);

    private static readonly Regex Wiring = new(
        @"\b(?:wire|wires|wiring|integrate|integrates|integration|connect|connects|hook up|plug in|register)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit.Own);

    // A whole suite passes before the work as well as after it.
    private static readonly HashSet<string> Suites = new(StringComparer.Ordinal)
    {
        "dotnet test", "npm test", "npm run test", "yarn test", "pnpm test", "pytest", "python -m pytest", "go test ./...", "cargo test", "make test", "mvn test", "gradle test", "./gradlew test", "ctest", "bundle exec rspec",
    };

    /// <summary>Reports each such task at its criterion.</summary>
    public static void Check(SpecificationSyntax syntax, FindingBag findings)
    {
        foreach (var step in syntax.Plan.Steps)
        {
            if (step.Criterion is { } place && step.OwnCriterion is { } own && Problem(own, step.Task) is { } problem)
                findings.Add(RuleTable.WeakVerification, place, problem);
        }
    }

    private static string? Problem(Criterion criterion, TaskDefinition task)
    {
        var parts = Parts(criterion).ToList();
        if (parts.OfType<JudgedCriterion>().FirstOrDefault(p => ByLooking.IsMatch(p.Text)) is not null && parts.All(p => p is JudgedCriterion))
            return "Looking at it proves only that somebody looked. Name a command that goes through what was built, and what it must print or return.";
        if (parts.All(p => p is FileCriterion { Check: FileCheck.Exists, Negated: false }) && Wiring.IsMatch(task.Title))
            return "That a file exists says nothing about whether things work together, which is what this task is for. Name a command that goes through the connection.";
        return parts.All(p => p is ExitCodeCriterion { Command: { } command } && Suites.Contains(command.Text.Trim()))
            ? "The whole test suite passes before this work as well as after it. Name the tests that prove this task, such as with a filter."
            : null;
    }

    private static IEnumerable<Criterion> Parts(Criterion criterion) =>
        criterion is CriterionGroup group ? group.Items.SelectMany(Parts) : [criterion];
}
