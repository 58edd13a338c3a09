using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks what to do about a step whose last attempt failed.</summary>
internal static class FailureQuestion
{
    private static readonly string[] Answers = ["retry", "continue", "stop", "later"];

    public static async ValueTask<FailureDecision> AskAsync(RunnerConsole console, FailureRequest request, CancellationToken cancellationToken)
    {
        Show(console, request);
        var chosen = await Question.ChooseAsync(console, "What now?", Answers, cancellationToken);
        FailureAnswer? answer = chosen switch
        {
            "retry" => FailureAnswer.Retry,
            "continue" => FailureAnswer.Continue,
            "stop" => FailureAnswer.Stop,
            _ => null,
        };
        if (answer is null) return FailureDecision.None;
        var why = await Question.ReadAsync(console, "Why? ", cancellationToken);
        return why is null ? FailureDecision.None : new FailureDecision(answer, console.User, why);
    }

    private static void Show(RunnerConsole console, FailureRequest request)
    {
        var who = request.Persona is { } persona ? $" {persona.Name} decides." : "";
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint($"Step {request.Task.Number}, {request.Task.Title}, failed in attempt {request.Attempt}.{who}", Tone.Strong));
        ShownLines.Write(console, request.Reason);
        ShownLines.WriteOutput(console, request.Output);
        ShownLines.WriteTried(console, request.Tried);
        console.Out.WriteLine("retry: try it once more");
        console.Out.WriteLine("continue: go on as if it were done; the run still ends as failed");
        console.Out.WriteLine("stop: end the run and roll back");
    }
}
