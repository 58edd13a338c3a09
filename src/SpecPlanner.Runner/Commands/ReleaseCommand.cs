using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary><c>release</c>: a worker gives back the step it has claimed.</summary>
internal sealed class ReleaseCommand : ICommandModule
{
    public string Name => "release";

    public Command Create(RunnerContext context)
    {
        var reason = AskedRun.Reason();
        return HeldStep.Completed(
            context,
            new RunnerCommand("release", "Gives back a step that a worker has claimed; it is offered again with its files as they were.", "release T001 \"no room\" --token \"$token\"") { reason },
            (parse, held) => new ReleaseWork(held.Step, held.Token, parse.GetValue(reason) ?? ""),
            static (_, step) => $"{step} is given back");
    }
}
