using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the expression that makes a task.</summary>
internal static class TaskWriter
{
    /// <summary>Writes a task without ending the line.</summary>
    public static void Write(SourceWriter writer, TaskDefinition task) =>
        writer.New(nameof(TaskDefinition), () => writer
            .Text(nameof(task.Id), task.Id, byDefault: null)
            .Member(nameof(task.Number), CSharpLiteral.Of(task.Number))
            .Text(nameof(task.Title), task.Title, byDefault: null)
            .Text(nameof(task.Persona), task.Persona, byDefault: null)
            .Object(nameof(task.Action), task.Action, WriteAction)
            .Object(nameof(task.Criterion), task.Criterion, CriterionWriter.Write)
            .Text(nameof(task.Description), task.Description)
            .Texts(nameof(task.DependsOn), task.DependsOn)
            .Objects(nameof(task.Strategies), task.Strategies, WriteAction)
            .Object(nameof(task.OnFailure), UnlessDefault(task.OnFailure, FailureResponse.Stop), WriteFailureResponse)
            .Time(nameof(task.Timeout), task.Timeout, byDefault: null)
            .Object(nameof(task.Retries), UnlessDefault(task.Retries, RetryPolicy.None), WriteRetries)
            .Choice(nameof(task.Policy), task.Policy, RiskPolicy.WriteLocal)
            .Objects(nameof(task.Files), task.Files, WriteFile)
            .Texts(nameof(task.Locks), task.Locks)
            .Objects(nameof(task.Substeps), task.Substeps, WriteSubstep)
            .Objects(nameof(task.Outputs), task.Outputs, WriteOutput)
            .Texts(nameof(task.Covers), task.Covers)
            .Number(nameof(task.Phase), task.Phase)
            .Time(nameof(task.Estimate), task.Estimate, byDefault: null)
            .Flag(nameof(task.IsClaimedDone), task.IsClaimedDone)
            .Text(nameof(task.Reviewer), task.Reviewer, byDefault: null));

    private static T? UnlessDefault<T>(T value, T byDefault)
        where T : class, IEquatable<T> => value.Equals(byDefault) ? null : value;

    private static void WriteAction(SourceWriter writer, TaskAction action) =>
        writer.New(nameof(TaskAction), () => writer
            .Text(nameof(action.Text), action.Text, byDefault: null)
            .Objects(nameof(action.Commands), action.Commands, CommandWriter.Write));

    private static void WriteFailureResponse(SourceWriter writer, FailureResponse response) =>
        writer.New(nameof(FailureResponse), () => writer
            .Choice(nameof(response.Kind), response.Kind, FailureKind.Stop)
            .Text(nameof(response.Persona), response.Persona, byDefault: null)
            .Text(nameof(response.Target), response.Target, byDefault: null)
            .Text(nameof(response.Text), response.Text));

    private static void WriteRetries(SourceWriter writer, RetryPolicy retries) =>
        writer.New(nameof(RetryPolicy), () => writer
            .Number(nameof(retries.Count), retries.Count)
            .Time(nameof(retries.Backoff), retries.Backoff, TimeSpan.Zero));

    private static void WriteFile(SourceWriter writer, FileUse file) =>
        writer.New(nameof(FileUse), () => writer
            .Text(nameof(file.Path), file.Path, byDefault: null)
            .Choice(nameof(file.Change), file.Change, FileChange.Create)
            .Text(nameof(file.Layer), file.Layer, byDefault: null)
            .Text(nameof(file.Purpose), file.Purpose, byDefault: null));

    private static void WriteSubstep(SourceWriter writer, Substep substep) =>
        writer.New(nameof(Substep), () => writer
            .Text(nameof(substep.Text), substep.Text, byDefault: null)
            .Flag(nameof(substep.On), substep.On));

    private static void WriteOutput(SourceWriter writer, OutputDefinition output) =>
        writer.New(nameof(OutputDefinition), () => writer
            .Text(nameof(output.Name), output.Name, byDefault: null)
            .Choice(nameof(output.Source), output.Source, OutputSource.Command)
            .Object(nameof(output.Command), output.Command, CommandWriter.Write)
            .Text(nameof(output.Path), output.Path));
}
