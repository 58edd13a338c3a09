using System.CommandLine;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary><c>explain</c>: what a finding means and how it is mended.</summary>
internal sealed class ExplainCommand : ICommandModule
{
    public string Name => "explain";

    public Command Create(RunnerContext context)
    {
        var id = new Argument<string>("rule") { Description = "The id of a rule, such as SPEC1002." };
        var json = CommonOptions.Json();
        var command = new RunnerCommand("explain", "Explains a finding: what it means, why it matters, how it is mended.", "explain SPEC1002") { id, json };
        command.SetAction(parse => Explain(context.Console, parse.GetRequiredValue(id), parse.GetValue(json)));
        return command;
    }

    private static int Explain(RunnerConsole console, string id, bool asJson)
    {
        var wanted = id.ToUpperInvariant();
        if (RuleTable.All.FirstOrDefault(r => r.Id == wanted) is not { } rule)
        {
            return console.Refuse(
                $"There is no rule \"{id}\".{Suggestion.For(id, RuleTable.All.Select(r => r.Id))}",
                $"Rules are named SPEC and four digits, as \"{console.Program} check\" prints them.");
        }

        var page = RulePages.Find(rule.Id) ?? $"# {rule.Id}: {rule.Title}\n";
        if (asJson)
        {
            JsonText.Print(console, json =>
            {
                json.WriteString("id", rule.Id);
                json.WriteString("title", rule.Title);
                json.WriteString("severity", FindingText.Word(rule.Severity));
                json.WriteString("category", rule.Category);
                json.WriteString("page", page);
            });
            return ExitCodes.Done;
        }

        console.Out.Write(page);
        return ExitCodes.Done;
    }
}
