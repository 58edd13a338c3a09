using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>complete</c>: a worker says what came of the step it has claimed.</summary>
internal sealed class CompleteCommand : ICommandModule
{
    private static readonly string[] Statuses = [.. Enum.GetNames<AttemptStatus>().Select(s => s.ToLowerInvariant())];

    public string Name => "complete";

    public Command Create(RunnerContext context)
    {
        var result = new Option<string?>("--result") { Description = "A file with the result as JSON, as schemas/result.schema.json describes it; - for standard input.", HelpName = "file" };
        var status = new Option<string?>("--status") { Description = $"What came of it, where there is no such file: {string.Join(", ", Statuses)}.", HelpName = "status" };
        status.AcceptOnlyFromAmong(Statuses);
        var summary = new Option<string?>("--summary") { Description = "What was done, or why not.", HelpName = "text" };
        var needs = new Option<string?>("--needs") { Description = "For blocked: what has to be there or decided first.", HelpName = "text" };
        return HeldStep.Completed(
            context,
            new RunnerCommand("complete", "Says what came of a step that a worker has claimed; its criteria are checked all the same.", "complete T001 --result result.json --token \"$token\"") { result, status, summary, needs },
            (parse, held) => ResultOf(context.Console, held, parse.GetValue(result), parse.GetValue(status), parse.GetValue(summary), parse.GetValue(needs)),
            static (_, step) => $"{step}: the result is recorded, and will be checked");
    }

    private static CompleteWork? ResultOf(RunnerConsole console, Held held, string? file, string? status, string? summary, string? needs)
    {
        if (file is null == status is null)
        {
            console.Refuse(file is null ? "\"complete\" needs a result." : "A result stands in its file, or on the command line, not in both.", "Give --result <file>, or --status with --summary.");
            return null;
        }

        if (status is not null)
        {
            var said = new AttemptResult { Status = Enum.GetValues<AttemptStatus>()[Array.IndexOf(Statuses, status)], Summary = held.Mask.Hide(summary ?? ""), Needs = held.Mask.Hide(needs ?? "") };
            return new CompleteWork(held.Step, held.Token, said);
        }

        var (result, problem) = file is "-" ? WorkerResult.Read(console.ReadInput(WorkerResult.Longest + 1), held.Mask) : WorkerResult.ReadFile(console.FullPath(file!), held.Mask);
        if (result is not null) return new CompleteWork(held.Step, held.Token, result);
        console.Refuse($"{(file is "-" ? "Standard input" : $"\"{TextWidth.OneLine(file!)}\"")} holds no result: {TextWidth.OneLine(problem)}", "Nothing was recorded, and the claim still holds: mend the result, then say it again.");
        return null;
    }
}
