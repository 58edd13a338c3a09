using System.CommandLine;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Where Markdown is looked for, as the command line says.</summary>
public sealed class MarkdownPlace
{
    private const string LayersVariable = "SPECPLANNER_LAYERS";
    private const string Hint = "Name the folder that holds templates/, specs/ or personas/.";

    private readonly bool _isEverywhere;
    private readonly Option<string?> _root;
    private readonly Option<string[]> _layers;
    private ParseResult? _parse;

    internal MarkdownPlace(bool isEverywhere)
    {
        _isEverywhere = isEverywhere;
        _root = new("--root")
        {
            Description = "The folder that holds templates/, specs/ or personas/; without it the nearest one, from the current folder upwards.",
            HelpName = "dir",
            Recursive = isEverywhere,
        };
        _layers = new("--layer")
        {
            Description = $"A folder whose templates and personas stand behind those of the project; may be given several times, later ones win. Also from {LayersVariable}.",
            HelpName = "dir",
            Recursive = isEverywhere,
        };
    }

    /// <summary>Gives a command the options that say where; where every command has them already, it needs no own.</summary>
    internal void AddTo(Command command)
    {
        if (_isEverywhere != command is RootCommand) return;
        command.Options.Add(_root);
        command.Options.Add(_layers);
    }

    /// <summary>What to add to a command that reads Markdown so that it finds the same; empty when nothing was said about that.</summary>
    internal string Again => string.Concat(
    [
        .. _parse?.GetValue(_root) is { } root ? [$" --root {ShellWord.Of(TextWidth.OneLine(root))}"] : Array.Empty<string>(),
        .. (_parse?.GetValue(_layers) ?? []).Select(layer => $" --layer {ShellWord.Of(TextWidth.OneLine(layer))}"),
    ]);

    /// <summary>The same for a command that has these options only where every command has them.</summary>
    internal string AgainEverywhere => _isEverywhere ? Again : "";

    /// <summary>Takes what was given on the command line.</summary>
    internal void Take(ParseResult parse) => _parse = parse;

    /// <summary>The folders of all layers.</summary>
    /// <exception cref="RunRefusedException">A folder that was named does not exist.</exception>
    internal MarkdownLayers Layers(RunnerConsole console)
    {
        var root = _parse?.GetValue(_root) is { } chosen ? Existing(console, chosen) : MarkdownFolder.FindRoot(console.CurrentFolder);
        string[] layers =
        [
            .. (console.Variable(LayersVariable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            .. _parse?.GetValue(_layers) ?? [],
        ];
        return new MarkdownLayers
        {
            Root = root,
            Defaults = [.. layers.Select(layer => Existing(console, layer))],
            User = _isEverywhere && UserFolder.Of(console.Variable, OperatingSystem.IsWindows()) is { } user && user != root && Directory.Exists(user) ? user : null,
        };
    }

    private static string Existing(RunnerConsole console, string path)
    {
        var folder = console.FullPath(path);
        return Directory.Exists(folder) ? folder : throw new RunRefusedException([$"The folder {TextWidth.OneLine(folder)} does not exist.", Hint]);
    }
}
