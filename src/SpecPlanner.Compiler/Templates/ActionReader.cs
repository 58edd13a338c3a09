using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A command and the place it stands at.</summary>
internal readonly record struct PlacedCommand(CommandReading Reading, TextSpan Span);

/// <summary>What came of reading an action: the text, and the commands in it.</summary>
internal sealed record ActionReading(string Text, IReadOnlyList<PlacedCommand> Commands)
{
    /// <summary>The text without the blocks that are run; all of it where there is nothing else.</summary>
    public string Words { get; init; } = "";

    /// <summary>The action for the model.</summary>
    public TaskAction Action => new() { Text = Text, Commands = ModelCommands };

    /// <summary>The commands for the model.</summary>
    public EquatableArray<Command> ModelCommands => Commands.Select(c => c.Reading.Command).ToEquatableArray();
}

/// <summary>Finds the commands in an action, a strategy or an item of a rollback.</summary>
internal sealed class ActionReader(ParameterScope scope, FindingBag findings, bool isRollback = false)
{
    // Looking back without a limit would cost the square of a long paragraph.
    private const int LongestSentence = 1000;
    private const int LongestCondition = 40;

    private readonly List<PlacedCommand> _commands = [];
    private IReadOnlyList<TextSpan> _conditional = [];

    /// <summary>Reads a whole field.</summary>
    public ActionReading Read(FieldValue value) => Read(value.Text, value.Items, value.Fences);

    /// <summary>Reads an item of a list with everything nested in it.</summary>
    public ActionReading Read(FieldItem item, Segment text) => Read(text, item.Items, item.Fences);

    private ActionReading Read(Segment text, IReadOnlyList<FieldItem> items, IReadOnlyList<FencedBlock> fences)
    {
        _commands.Clear();
        _conditional = ConditionalBlocks.In(text, items, fences);
        var blocks = new List<FencedBlock>(fences);
        var cuts = new List<int>();
        foreach (var item in items) Gather(item, blocks, cuts);
        blocks.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        foreach (var block in blocks)
        {
            cuts.Add(block.Span.Start);
            cuts.Add(block.Span.End);
        }

        AddBlankLines(text, cuts);
        cuts.Add(text.Span.End);
        cuts.Sort();

        var words = new StringBuilder();
        var position = text.Start;
        var next = 0;
        foreach (var cut in cuts)
        {
            while (next < blocks.Count && blocks[next].Span.End <= position) next++;
            var isFence = next < blocks.Count && blocks[next].Span.Start <= position;
            if (cut <= position) continue;
            var end = isFence ? Math.Max(cut, blocks[next].Span.End) : Math.Min(cut, text.Span.End);
            var part = text.Slice(position - text.Start, Math.Max(0, Math.Min(end, text.Span.End) - position));
            if (isFence) ReadFence(blocks[next]);
            else ReadProse(part);
            if (!isFence || FenceLanguages.ShellOf(blocks[next].Language) is null) words.Append(part.Text);
            position = isFence ? end : cut;
        }

        var all = SourceLines.Normalize(text.Text);
        return new ActionReading(all, [.. _commands]) { Words = SourceLines.Normalize(words.ToString()).Trim() is { Length: > 0 } some ? some : all };
    }

    private static void Gather(FieldItem item, List<FencedBlock> blocks, List<int> cuts)
    {
        cuts.Add(item.Span.Start);
        cuts.Add(item.Text.Start);
        blocks.AddRange(item.Fences);
        foreach (var nested in item.Items) Gather(nested, blocks, cuts);
    }

    private static void AddBlankLines(Segment text, List<int> cuts)
    {
        for (var line = 0; line < text.Text.Length;)
        {
            var end = SourceLines.EndOfLine(text.Text, line);
            if (SourceLines.IsBlank(text.Text, line, end)) cuts.Add(text.Start + line);
            line = SourceLines.NextLine(text.Text, end);
        }
    }

    private void ReadFence(FencedBlock fence)
    {
        if (FenceLanguages.ShellOf(fence.Language) is { } shell)
        {
            var script = FenceLanguages.CommandsOf(fence);
            if (script.Text.Trim().Length == 0) return;
            if (IsConditional(fence.Span)) ReportConditional(fence.Span);
            else Add(script, shell, isScript: true, fence.Span);
        }
        else if (FenceLanguages.IsOtherProgram(fence.Language))
        {
            findings.Add(RuleTable.MentionedNotRun, fence.Span,
                $"This {fence.Language} block is not run; only sh, bash and pwsh blocks are. Start the program from one of those if it should run.");
        }
    }

    private void ReadProse(Segment prose)
    {
        var from = 0;
        var wasSaid = false;
        var words = new StringBuilder(prose.Text);
        foreach (var span in CodeSpans.In(prose))
        {
            var start = span.Span.Start - prose.Start;
            var end = start + span.Span.Length;
            var before = prose.Text.Substring(from, start - from);
            var window = Math.Max(0, start - LongestSentence);
            var sentence = words.ToString(window, start - window);
            sentence = sentence.Substring(CommandClauses.LastSentence(sentence));
            var isSaid = span.Code.Text.Trim().Length > 0 && !CommandClauses.Forbid(sentence) && SaysRun(prose, span, before, wasSaid);
            if (isSaid && (IsConditional(span.Span) || CommandClauses.AreConditional(sentence, prose.Text.Substring(end, Math.Min(LongestCondition, prose.Text.Length - end)))))
            {
                ReportConditional(span.Span);
            }
            else if (isSaid)
            {
                Add(span.Code, Shell.Sh, isScript: false, span.Code.Span);
            }
            else if (CommandWords.WouldBeMissed(span.Code.Text))
            {
                findings.Add(RuleTable.MentionedNotRun, span.Span,
                    "This command is mentioned, not run. Write \"Run\" before it, or put it into a sh block, if the step should run it.");
            }

            // Words inside code are no words of the sentence.
            for (var i = start; i < end; i++) words[i] = '_';
            wasSaid = isSaid;
            from = end;
        }
    }

    private bool IsConditional(TextSpan span) => _conditional.Any(c => c.Contains(span.Start));

    private void ReportConditional(TextSpan span) => findings.Add(RuleTable.ConditionalCommand, span,
        "This command stands behind a condition that nothing checks, so it is not run. Put the condition into the command (\"if test …; then …; fi\" in a sh block), or say without a condition what to run.");

    private bool SaysRun(Segment prose, CodeSpan span, string before, bool wasSaid) =>
        CommandWords.SayRun(before, span.Code.Text)
        || (wasSaid && CommandWords.OnlyJoins(before))
        || (isRollback && before.TrimEnd().EndsWith(":", StringComparison.Ordinal))
        || IsAlone(prose, span);

    private void Add(Segment text, Shell shell, bool isScript, TextSpan span) =>
        _commands.Add(new PlacedCommand(CommandReader.Read(text, shell, isScript, scope, findings), span));

    // An action that is nothing but one code span can only mean: run this.
    private static bool IsAlone(Segment prose, CodeSpan span)
    {
        var start = span.Span.Start - prose.Start;
        return SourceLines.IsBlank(prose.Text, 0, start)
            && prose.Text.Substring(start + span.Span.Length).Trim().TrimEnd('.', ';', ',').Length == 0
            && CommandWords.LooksLikeCommand(span.Code.Text);
    }
}
