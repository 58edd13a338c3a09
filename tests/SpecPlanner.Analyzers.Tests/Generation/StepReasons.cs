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
        foreach (var (old, changed) in before.Files.Zip(after.Files).Where(pair => pair.First != pair.Second))
            driver = driver.ReplaceAdditionalText(old, changed);
        if (before.Files.Length < after.Files.Length) driver = driver.AddAdditionalTexts([.. after.Files.Skip(before.Files.Length)]);

        // An editor hands out new options on every run.
        driver = driver.WithUpdatedAnalyzerConfigOptions(new ProjectSettings(after.Properties));
        return new StepReasons(driver.RunGenerators(after.Compilation).GetRunResult().Results.ShouldHaveSingleItem());
    }

    /// <summary>The distinct reasons of a step's outputs.</summary>
    public IEnumerable<IncrementalStepRunReason> Of(string step) =>
        _second.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct().Order();

    /// <summary>How many of a step's outputs were made anew.</summary>
    public int RemadeBy(string step) =>
        _second.TrackedSteps[step].SelectMany(run => run.Outputs).Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    /// <summary>The reasons of the generated files, all of them.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OfFiles() =>
        [.. _second.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Every object that any step handed on, inputs of the compiler left out.</summary>
    public IEnumerable<(string Step, object Value)> Kept() =>
        from step in _second.TrackedSteps
        where step.Key.StartsWith("SpecPlanner.", StringComparison.Ordinal)
        from run in step.Value
        from output in run.Outputs
        select (step.Key, output.Value);
}
