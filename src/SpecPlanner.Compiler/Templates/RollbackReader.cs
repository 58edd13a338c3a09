using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A rollback section with the places of its commands.</summary>
internal sealed record RollbackSyntax(RollbackSection Section, IReadOnlyList<PlacedCommand> Commands);

/// <summary>Reads the sections that say what to do when a step has failed.</summary>
internal sealed class RollbackReader(Outline outline, FieldRanges ranges, StepIndex steps, ParameterScope scope, FindingBag findings)
{
    private static readonly string[] Titles = ["Rollback", "Roll back", "Rollback plan", "Rollback steps", "Rollback procedure"];

    private readonly List<RollbackSyntax> _sections = [];

    /// <summary>Whether a heading opens a rollback.</summary>
    public static bool IsRollback(Heading heading) => Titles.Contains(heading.Text.Text.TrimEnd(':'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The groups of all rollback sections, in document order.</summary>
    public IReadOnlyList<RollbackSyntax> Read()
    {
        var end = 0;
        for (var i = 0; i < outline.Headings.Count; i++)
        {
            var heading = outline.Headings[i];
            if (heading.Span.Start < end || !IsRollback(heading)) continue;
            end = outline.EndOfSection(i);
            ReadSection(i, end);
        }

        return _sections;
    }

    private void ReadSection(int index, int end)
    {
        var heading = outline.Headings[index];
        scope.UseAllIn(new Segment(outline.Text.Substring(heading.Span.End, end - heading.Span.End), heading.Span.End));
        var openings = RollbackOpenings.Between(outline, ranges, index, end);
        var first = openings.Count > 0 ? openings[0].Start : end;
        ReadGroup(heading.Text, heading.Span.End, first);
        for (var i = 0; i < openings.Count; i++)
        {
            var next = i + 1 < openings.Count ? openings[i + 1].Start : end;
            var own = Math.Min(next, openings[i].End ?? next);
            ReadGroup(openings[i].Text, openings[i].ContentStart, own);
            ReportStray(own, next);
        }
    }

    // Behind an item that answers for some failures nothing says for which ones the next item does.
    private void ReportStray(int start, int end)
    {
        var stray = Segment.CutTrimmed(outline.Text, start, end);
        if (stray.Text.Length == 0) return;
        findings.Add(RuleTable.FieldInvalid, stray.Slice(0, SourceLines.EndOfLine(stray.Text, 0)).Span,
            "Nothing says for which failures this is done: the item before it answers for some only. Begin it with \"If any step fails:\" or \"If step 2 fails:\".");
    }

    private void ReadGroup(Segment opening, int start, int end)
    {
        var value = FieldSlicer.Slice(outline, start, end);
        var isWhole = Titles.Contains(opening.Text.TrimEnd(':'), StringComparer.OrdinalIgnoreCase);
        if (value.Text.Text.Length == 0 && isWhole) return;
        var tasks = RollbackTasks.Of(opening, steps, findings);
        if (value.Text.Text.Length == 0)
        {
            findings.Add(RuleTable.NothingToDo, opening.Span, "This rollback has nothing to do. List what to do below it, or delete it.");
            return;
        }

        var items = new List<RollbackItem>();
        var commands = new List<PlacedCommand>();
        var position = value.Text.Start;
        foreach (var (span, item, fence) in Blocks(value))
        {
            AddProse(position, span.Start, isFollowed: true, items, commands);
            if (item is not null) Add(item, items, commands);
            else AddFence(fence!, items, commands);
            position = Math.Max(position, span.End);
        }

        AddProse(position, value.Text.Span.End, isFollowed: false, items, commands);
        var section = new RollbackSection
        {
            Text = SourceLines.Normalize(opening.Text),
            Tasks = tasks.Select(t => steps.Steps[t].Id).ToEquatableArray(),
            Items = items.ToEquatableArray(),
        };
        _sections.Add(new RollbackSyntax(section, commands));
    }

    private static IEnumerable<(TextSpan Span, FieldItem? Item, FencedBlock? Fence)> Blocks(FieldValue value) =>
        value.Items.Select(i => (i.Span, (FieldItem?)i, (FencedBlock?)null))
            .Concat(value.Fences.Select(f => (f.Span, (FieldItem?)null, (FencedBlock?)f)))
            .OrderBy(b => b.Span.Start);

    // A paragraph is an item; only a sentence without a command that ends in a colon merely introduces what follows.
    private void AddProse(int start, int end, bool isFollowed, List<RollbackItem> items, List<PlacedCommand> commands)
    {
        foreach (var (paragraph, isLast) in Paragraphs(start, end))
        {
            var introduces = isFollowed && isLast && paragraph.Text.EndsWith(":", StringComparison.Ordinal)
                && paragraph.Text.IndexOf('`') < 0 && paragraph.Text.IndexOf(". ", StringComparison.Ordinal) < 0;
            if (introduces) continue;
            AddReading(paragraph, new ActionReader(scope, findings, isRollback: true).Read(new FieldValue { Text = paragraph, Lead = paragraph }), items, commands);
        }
    }

    private IEnumerable<(Segment Text, bool IsLast)> Paragraphs(int start, int end)
    {
        Segment? before = null;
        var from = start;
        for (var line = start; line < end;)
        {
            var endOfLine = Math.Min(end, SourceLines.EndOfLine(outline.Text, line));
            var next = Math.Min(end, SourceLines.NextLine(outline.Text, endOfLine));
            if (SourceLines.IsBlank(outline.Text, line, endOfLine) || next >= end)
            {
                var paragraph = Segment.CutTrimmed(outline.Text, from, next);
                from = next;
                if (paragraph.Text.Length > 0)
                {
                    if (before is { } earlier) yield return (earlier, false);
                    before = paragraph;
                }
            }

            line = next;
        }

        if (before is { } last) yield return (last, true);
    }

    private void Add(FieldItem item, List<RollbackItem> items, List<PlacedCommand> commands)
    {
        var text = new Segment(outline.Text.Substring(item.Text.Start, Math.Max(0, item.Span.End - item.Text.Start)), item.Text.Start).Trim();
        AddReading(text, new ActionReader(scope, findings, isRollback: true).Read(item, text), items, commands);
    }

    private void AddFence(FencedBlock fence, List<RollbackItem> items, List<PlacedCommand> commands)
    {
        var text = fence.Content.Trim();
        var reading = new ActionReader(scope, findings, isRollback: true)
            .Read(new FieldValue { Text = new Segment(outline.Text.Substring(fence.Span.Start, fence.Span.Length), fence.Span.Start), Lead = text, Fences = [fence] });
        items.Add(new RollbackItem { Text = SourceLines.Normalize(text.Text), Commands = reading.ModelCommands });
        commands.AddRange(reading.Commands);
    }

    private void AddReading(Segment text, ActionReading reading, List<RollbackItem> items, List<PlacedCommand> commands)
    {
        var references = StepMentions.In(text).SelectMany(m => m.Resolve(steps, findings)).Distinct().OrderBy(p => p);
        items.Add(new RollbackItem
        {
            Text = reading.Words,
            Commands = reading.ModelCommands,
            References = references.Select(p => steps.Steps[p].Id).ToEquatableArray(),
        });
        commands.AddRange(reading.Commands);
    }
}
