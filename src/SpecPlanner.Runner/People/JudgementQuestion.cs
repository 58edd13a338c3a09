using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks the person at the console whether a criterion holds.</summary>
internal static class JudgementQuestion
{
    private static readonly string[] Answers = ["yes", "no", "later"];

    /// <summary>Shows the criterion with what was done, and asks whether it holds.</summary>
    public static async ValueTask<Judgement> AskAsync(RunnerConsole console, JudgementRequest request, CancellationToken cancellationToken)
    {
        Show(console, request);
        var answer = await Question.ChooseAsync(console, "Does it hold?", Answers, cancellationToken);
        if (answer is null or "later") return Judgement.None;
        var why = await Question.ReadAsync(console, "What did you judge it by? ", cancellationToken);
        return why is null ? Judgement.None : new Judgement(answer == "yes", console.User, why);
    }

    private static void Show(RunnerConsole console, JudgementRequest request)
    {
        var what = request.Task is { } task ? $"Step {task.Number}, {task.Title}," : "The whole plan";
        var reviewer = request.Reviewer is { } persona ? persona.Name : "a person";
        var doer = request.Doer is { } name ? $", not {name}, who did it" : "";
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint($"{what} is to be judged by {reviewer}{doer}:", Tone.Strong));
        console.Out.WriteLine("  " + request.Criterion);
        ShownLines.WriteOutput(console, request.Output);
    }
}
