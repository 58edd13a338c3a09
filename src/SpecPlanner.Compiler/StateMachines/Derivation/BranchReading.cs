using System.Globalization;
using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a variant or a failure says: <c>If the card is expired, then reject (TR2)</c>.</summary>
/// <param name="Condition">When it happens.</param>
/// <param name="Action">What happens then; empty when the sentence does not say.</param>
/// <param name="Step">The number of the step it happens at, where it says one.</param>
/// <param name="Target">The number of the step it goes on with, where it says one.</param>
/// <param name="IsCertain">Whether the sentence has the form that is read for certain.</param>
internal sealed record BranchReading(string Condition, string Action, int? Step, int? Target, bool IsCertain)
{
    private static readonly Regex Conditional = new(@"^\s*(?<word>if|when|whenever|in case|should|unless|on)\s+(?<when>.+?)(?:\s*,\s*(?:then\s+)?|\s+then\s+|\s*(?::|→|->|=>)\s*)(?<then>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline, PatternLimit.Own);
    private static readonly Regex Leading = new(@"^\s*(?:(?<at>at|in|during|on|from)\s+)?step\s+(?<number>\d{1,4})\s*[:,–—-]?\s*", RegexOptions.IgnoreCase, PatternLimit.Own);
    private static readonly Regex AtStep = new(@"\b(?<word>at|in|during|before|after)\s+step\s+(?<number>\d{1,4})\b", RegexOptions.IgnoreCase, PatternLimit.Own);
    private static readonly Regex GoesOn = new(@"\b(?:go|goes|return|returns|continue|continues|resume|resumes|back|restart|restarts|retry|repeat|repeats)\b[^.]*?\bstep\s+(?<number>\d{1,4})\b", RegexOptions.IgnoreCase, PatternLimit.Own);
    private static readonly Regex Ids = new(@"\s*(?:\((?:\s*(?:and|,)?\s*[A-Z][A-Za-z]*[-_]?\d[\w-]*)+\s*\)|[—–](?:\s*,?\s*[A-Z][A-Za-z]*[-_]?\d[\w-]*)+\s*\.?\s*$)", RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>Reads a branch.</summary>
    public static BranchReading Of(FlowBranch branch)
    {
        var text = Ids.Replace(branch.Text, "");
        var target = Number(GoesOn.Match(text));
        int? step = null;
        var leading = Leading.Match(text);
        if (leading.Success)
        {
            step = Number(leading);
            text = text.Substring(leading.Length);
        }

        var sentence = Conditional.Match(text);
        var condition = sentence.Success ? sentence.Groups["when"].Value : text;
        if (string.Equals(sentence.Groups["word"].Value, "unless", StringComparison.OrdinalIgnoreCase)) condition = "not so: " + condition;
        var action = sentence.Success ? sentence.Groups["then"].Value : "";
        var at = AtStep.Match(condition);
        if (step is null && at.Success)
        {
            step = Number(at) + (string.Equals(at.Groups["word"].Value, "after", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            condition = condition.Remove(at.Index, at.Length);
        }

        condition = InvariantReader.OneLine(condition).Trim(',', ' ', '.');
        return new BranchReading(condition.Length > 0 ? condition : InvariantReader.OneLine(branch.Text), InvariantReader.OneLine(action).TrimEnd('.', ' '), step, target, sentence.Success);
    }

    private static int? Number(Match match) =>
        match.Success ? int.Parse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
