using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>Why each step of the second of two runs ran.</summary>
internal sealed class StepReasons
{
    private readonly GeneratorRunResult _second;

    private StepReasons(GeneratorRunResult second) => _second = second;

    /// <summary>Runs the generator on one project, then on a changed one, with the same driver, as an editor does.</summary>
    public static StepReasons Between(TestProject before, TestProject after)
    {
        var driver = before.Driver().RunGenerators(before.Compilation);
        foreach (var old in before.Files)
        {
            var now = after.Files.SingleOrDefault(file => file.Path == old.Path);
            if (now is null) driver = driver.RemoveAdditionalTexts([old]);
            else if (now != old) driver = driver.ReplaceAdditionalText(old, now);
        }

        driver = driver.AddAdditionalTexts([.. after.Files.Where(file => before.Files.All(old => old.Path != file.Path))]);

        // An editor hands out new options on every run.
        driver = driver.WithUpdatedAnalyzerConfigOptions(new ProjectSettings(after.Properties));
        return new StepReasons(driver.RunGenerators(after.Compilation).GetRunResult().Results.ShouldHaveSingleItem());
    }

    /// <summary>Why every step ran, a line for each: how many outputs for which reason.</summary>
    public string Record() => string.Join('\n', TrackingNames.InOrder.Select(step => Line(step["SpecPlanner.".Length..], Outputs(step))).Append(Line("Files", Files)));

    private IEnumerable<IncrementalStepRunReason> Files => _second.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private IEnumerable<IncrementalStepRunReason> Outputs(string step) => _second.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static string Line(string step, IEnumerable<IncrementalStepRunReason> reasons) =>
        step + ": " + string.Join(", ", reasons.GroupBy(reason => reason).OrderBy(same => same.Key).Select(same => $"{same.Count()} {same.Key}"));

    /// <summary>Every object that any step handed on, inputs of the compiler left out.</summary>
    public IEnumerable<(string Step, object Value)> Kept() =>
        from step in _second.TrackedSteps
        where step.Key.StartsWith("SpecPlanner.", StringComparison.Ordinal)
        from run in step.Value
        from output in run.Outputs
        select (step.Key, output.Value);
}
