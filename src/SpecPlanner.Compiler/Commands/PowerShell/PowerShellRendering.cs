using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Writes a PowerShell script in which every placeholder is an environment variable.</summary>
internal static class PowerShellRendering
{
    /// <summary>The script; comments keep their text.</summary>
    public static string Render(string text, PowerShellParser parsed)
    {
        var comments = new HashSet<int>(parsed.Found.Where(f => f.Context == PowerShellContext.Comment).Select(f => f.Placeholder.Start));
        return ParameterText.Replace(text, p => comments.Contains(p.Start) ? null : $"${{env:{ParameterVariable.NameOf(p.Name)}}}");
    }
}
