using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Shows texts with the values of the parameters in them, for people to read; secrets stay hidden.</summary>
/// <remarks>Only for reading: what is run gets its values through the environment.</remarks>
internal sealed class FilledText(Plan plan, IReadOnlyDictionary<string, string> values)
{
    private const string Hidden = "***";

    private readonly HashSet<string> _secrets = [.. plan.Parameters.Where(p => p.Type == ParameterType.Secret).Select(p => p.Name)];

    /// <summary>Prose with its values as they stand.</summary>
    public string Prose(string text) => ParameterText.Render(text, ValueOf);

    /// <summary>A command with its values, safe to paste into a shell.</summary>
    public string Command(Command command) => PasteableCommand.Of(command, ValueOf, _secrets.Contains);

    /// <summary>The value to show for a parameter; outputs have none yet.</summary>
    public string? ValueOf(string name) => _secrets.Contains(name) ? Hidden : values.TryGetValue(name, out var value) ? value : null;
}
