using System.CommandLine;
using System.CommandLine.Parsing;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>Turns what the command line parser found wrong into one sentence and a hint.</summary>
internal static class UsageProblem
{
    /// <summary>Says what is wrong with a command line that did not parse.</summary>
    public static int Report(RunnerConsole console, RootCommand root, ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var hint = command == root
            ? $"Run \"{console.Program} --help\" to see the commands."
            : $"Usage: {console.Program} {HelpText.Call(command)} [options]. Run \"{console.Program} {HelpText.Name(command)} --help\" for more.";
        return console.Refuse(Sentence(root, command, parse), hint);
    }

    private static string Sentence(RootCommand root, Command command, ParseResult parse)
    {
        if (parse.UnmatchedTokens is [var token, ..]) return Unmatched(root, command, token);
        var error = parse.Errors[0];
        return error.SymbolResult switch
        {
            CommandResult when command == root => "No command was given.",
            CommandResult when command.Subcommands.Count > 0 => $"\"{command.Name}\" needs a command: {Either([.. command.Subcommands.Select(c => c.Name)])}.",
            CommandResult when Missing(command, parse) is { } argument => $"\"{HelpText.Name(command)}\" needs {Article(argument)} <{argument}>.",
            ArgumentResult { Argument: var argument, Tokens.Count: 0 } => $"\"{HelpText.Name(command)}\" needs {Article(argument.Name)} <{argument.Name}>.",
            OptionResult { Option: var option, Tokens.Count: 0 } => $"\"{option.Name}\" needs a value{(option.HelpName is { } name ? $": {option.Name} <{name}>" : "")}.",
            OptionResult { Option: var option, Tokens.Count: 1 } when option.ValueType == typeof(int) || option.ValueType == typeof(int?) => $"\"{option.Name}\" must be a whole number from 1.",
            OptionResult { Option: var option } => $"\"{option.Name}\" takes one value, and is given once.",
            _ => error.Message,
        };
    }

    private static string Unmatched(RootCommand root, Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Concat(root.Options.Where(o => o.Recursive)).Select(o => o.Name);
            var owner = command == root ? "This runner" : $"\"{HelpText.Name(command)}\"";
            return $"{owner} has no option \"{token}\".{Suggestion.For(token, options)}";
        }

        if (command.Subcommands.Count == 0) return $"\"{HelpText.Name(command)}\" does not take \"{token}\".";
        var called = command == root ? token : $"{HelpText.Name(command)} {token}";
        return $"There is no command \"{called}\".{Suggestion.For(token, command.Subcommands.Select(c => c.Name))}";
    }

    private static string? Missing(Command command, ParseResult parse) =>
        command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && parse.GetResult(a) is not { Tokens.Count: > 0 })?.Name;

    private static string Either(string[] words) => words.Length < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} or {words[^1]}";

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
}
