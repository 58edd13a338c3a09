using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A fenced block of a shell: the script has to end with 0. One that names no language may as well show what is expected, so it is not run.</summary>
internal static class FenceForm
{
    /// <summary>The criterion; <see langword="null"/> when the block is empty.</summary>
    /// <param name="fence">The block.</param>
    /// <param name="lead">The text before it; when that ends in a colon it is the check's name.</param>
    /// <param name="context">Where it stands.</param>
    public static Criterion? Read(FencedBlock fence, Segment lead, CriterionContext context)
    {
        if (string.IsNullOrWhiteSpace(fence.Content.Text)) return null;
        var text = NameOf(lead) ?? FoldedText.Of(fence.Content.Text.Trim());
        if (fence.Language.Length > 0 && FenceLanguages.ShellOf(fence.Language) is { } shell)
            return new ExitCodeCriterion { Text = text, Command = CriterionCommand.ReadScript(fence, shell, context) };

        context.Scope.UseAllIn(fence.Content);
        context.Findings.Add(RuleTable.ReadAsJudged, fence.Span, $"Nobody but a person can check this clause: a block {(fence.Language.Length == 0 ? "without a language" : $"of {fence.Language}")} is not run. Write sh, bash or pwsh behind the fence.",
            fence.Language.Length == 0 && fence.LanguageStart > fence.Span.Start ? [Fix.Of("Run the block with sh", new TextSpan(fence.LanguageStart, 0), "sh").AsChoice()] : []);
        return new JudgedCriterion { Text = text };
    }

    private static string? NameOf(Segment lead)
    {
        var text = FoldedText.Of(lead.Text).Trim();
        var name = text.TrimEnd(':').TrimEnd();
        return name.Length > 0 && name.Length < text.Length ? name : null;
    }
}
