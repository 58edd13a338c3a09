using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks a person to do an item of a rollback.</summary>
internal static class RollbackQuestion
{
    public static ValueTask<WorkAnswer> AskAsync(RunnerConsole console, RollbackRequest request, CancellationToken cancellationToken)
    {
        Show(console, request);
        return WorkQuestion.AnswerAsync(console, cancellationToken);
    }

    private static void Show(RunnerConsole console, RollbackRequest request)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint($"Rollback, for a person: {TextWidth.OneLine(request.Item)}", Tone.Strong));
        ShownLines.WriteCommands(console, "Commands to run:", request.Commands);
        console.Out.WriteLine($"Because step {request.FailedTask.Number}, {request.FailedTask.Title}, failed. It would have been done when: {TextWidth.OneLine(request.Criterion)}");
        console.Out.WriteLine("What was seen:");
        ShownLines.Write(console, request.Seen);
    }
}
