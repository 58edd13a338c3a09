using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks the person at the console to do a task.</summary>
internal static class WorkQuestion
{
    private static readonly string[] Answers = ["done", "failed", "skip", "later"];

    /// <summary>Shows the task and asks how it went.</summary>
    public static async ValueTask<WorkAnswer> AskAsync(RunnerConsole console, WorkRequest request, CancellationToken cancellationToken)
    {
        Show(console, request);
        return await AnswerAsync(console, cancellationToken);
    }

    /// <summary>Asks how something went that a person was told to do.</summary>
    public static async ValueTask<WorkAnswer> AnswerAsync(RunnerConsole console, CancellationToken cancellationToken)
    {
        var answer = await Question.ChooseAsync(console, "How did it go?", Answers, cancellationToken);
        return answer switch
        {
            "done" => new WorkAnswer(WorkAnswerKind.Done, console.User),
            "failed" => await WithReasonAsync(console, WorkAnswerKind.Failed, "Why did it fail? ", cancellationToken),
            "skip" => await WithReasonAsync(console, WorkAnswerKind.Skipped, "Why is it left out? ", cancellationToken),
            _ => WorkAnswer.None,
        };
    }

    private static void Show(RunnerConsole console, WorkRequest request)
    {
        var again = request.Attempt > 1 ? $" (attempt {request.Attempt})" : "";
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint($"Step {request.Task.Number}, {request.Task.Title}, is for a person: {request.Persona.Name}{again}", Tone.Strong));
        ShownLines.Write(console, request.Action);
        ShownLines.WriteCommands(console, "Commands to run:", request.Commands);
        ShownLines.WriteTried(console, request.Tried);
        console.Out.WriteLine($"It is done when: {request.Criterion}");
    }

    private static async ValueTask<WorkAnswer> WithReasonAsync(RunnerConsole console, WorkAnswerKind kind, string question, CancellationToken cancellationToken)
    {
        var reason = await Question.ReadAsync(console, question, cancellationToken);
        return reason is null ? WorkAnswer.None : new WorkAnswer(kind, console.User, reason);
    }
}
