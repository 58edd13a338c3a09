using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Shows a command so that a person can read it, and paste it into a shell without a value being run as code.</summary>
public static class PasteableCommand
{
    /// <summary>
    /// The command with its values in it where they mean nothing to a shell. Otherwise its values stand before it, quoted, as
    /// the environment variables that the command reads; of a secret and of a value that is not known yet only the name.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="valueOf">The value of a parameter or output; <see langword="null"/> when it is not known.</param>
    /// <param name="isSecret">Whether the value of a name must not be shown.</param>
    public static string Of(Command command, Func<string, string?> valueOf, Func<string, bool> isSecret)
    {
        if (command.Parameters.All(name => !isSecret(name) && IsPlain(valueOf(name)))) return ParameterText.Render(command.Text, valueOf);
        var settings = command.Parameters.Select(name => Setting(command.Shell, name, isSecret(name), valueOf(name)));
        return string.Join('\n', settings.Append(command.Script));
    }

    private static string Setting(Shell shell, string name, bool isSecret, string? value)
    {
        var variable = ParameterVariable.NameOf(name);
        if (isSecret) return $"# {variable} holds the secret \"{name}\".";
        if (value is null) return $"# {variable} holds \"{name}\", which is not known yet.";
        return shell == Shell.Pwsh
            ? $"$env:{variable} = '{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"export {variable}='{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    private static bool IsPlain(string? value) =>
        value is { Length: > 0 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '-');
}
