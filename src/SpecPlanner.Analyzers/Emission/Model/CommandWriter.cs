using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the expression that makes a command.</summary>
internal static class CommandWriter
{
    /// <summary>Writes a command without ending the line.</summary>
    public static void Write(SourceWriter writer, Command command) =>
        writer.New(nameof(Command), () => writer
            .Text(nameof(command.Text), command.Text, byDefault: null)
            .Text(nameof(command.Script), command.Script, byDefault: null)
            .Choice(nameof(command.Shell), command.Shell, Shell.Sh)
            .Flag(nameof(command.IsScript), command.IsScript)
            .Texts(nameof(command.Parameters), command.Parameters));
}
