using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks whether a step may begin: because it may do more than the run allows by itself, or because the run asks before each.</summary>
internal static class ApprovalQuestion
{
    private static readonly string[] Answers = ["yes", "no", "skip", "halt"];

    public static async ValueTask<Approval> AskAsync(RunnerConsole console, ApprovalRequest request, CancellationToken cancellationToken)
    {
        Show(console, request);
        var answer = await Question.ChooseAsync(console, "May it begin?", Answers, cancellationToken);
        return answer switch
        {
            "yes" => new Approval(ApprovalAnswer.Yes, console.User),
            "no" => await WithReasonAsync(console, ApprovalAnswer.No, "Why not? ", cancellationToken),
            "skip" => await WithReasonAsync(console, ApprovalAnswer.Skip, "Why is it left out? ", cancellationToken),
            "halt" => new Approval(ApprovalAnswer.Halt, console.User),
            _ => Approval.None,
        };
    }

    private static void Show(RunnerConsole console, ApprovalRequest request)
    {
        var who = $"{request.Persona.Name} ({Words.Of(request.Persona.Executor)})";
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint($"Step {request.Task.Number}, {request.Task.Title}, is next, by {who}.", Tone.Strong));
        if (request is { Cause: ApprovalCause.Policy, Limit: { } limit })
            console.Out.WriteLine($"It may do up to {Words.Of(request.Task.Policy)}; without a person's yes this run does at most {Words.Of(limit)}.");
        if (request.Commands.Count == 0) ShownLines.Write(console, ProseText.Of(request.Action));
        ShownLines.WriteCommands(console, "It would run:", request.Commands);
    }

    private static async ValueTask<Approval> WithReasonAsync(RunnerConsole console, ApprovalAnswer answer, string question, CancellationToken cancellationToken)
    {
        var reason = await Question.ReadAsync(console, question, cancellationToken);
        return reason is null ? Approval.None : new Approval(answer, console.User, reason);
    }
}
