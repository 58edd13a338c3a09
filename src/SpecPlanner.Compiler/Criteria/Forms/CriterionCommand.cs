using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads a command inside a criterion and remembers it for the policy checks.</summary>
internal static class CriterionCommand
{
    /// <summary>The command of a code span, or of the part of one.</summary>
    public static Command Read(Segment text, CriterionContext context)
    {
        var trimmed = text.Trim();
        return Add(trimmed, Shell.Sh, isScript: false, trimmed.Span, context);
    }

    /// <summary>The script of a fenced block.</summary>
    public static Command ReadScript(FencedBlock fence, Shell shell, CriterionContext context) =>
        Add(FenceLanguages.CommandsOf(fence), shell, isScript: true, fence.Content.Span, context);

    private static Command Add(Segment text, Shell shell, bool isScript, TextSpan span, CriterionContext context)
    {
        var reading = CommandReader.Read(text, shell, isScript, context.Scope, context.Findings);
        context.Commands.Add(new PlacedCommand(reading, span));
        return reading.Command;
    }
}
