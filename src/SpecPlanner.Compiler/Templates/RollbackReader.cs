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
            ReadGroup(openings[i].Text, openings[i].ContentStart, i + 1 < openings.Count ? openings[i + 1].Start : end);
    }

    private void ReadGroup(Segment opening, int start, int end)
    {
        var value = FieldSlicer.Slice(outline, start, end);
        var tasks = RollbackOpenings.TasksOf(opening, steps, findings);
        if (value.Text.Text.Length == 0)
        {
            if (!Titles.Contains(opening.Text.TrimEnd(':'), StringComparer.OrdinalIgnoreCase))
                findings.Add(RuleTable.NothingToDo, opening.Span, "This rollback has nothing to do. List what to do below it, or delete it.");
            return;
        }

        var items = new List<RollbackItem>();
        var commands = new List<PlacedCommand>();
        if (value.Lead.Text.Length > 0) AddLead(value, items, commands);
        foreach (var item in value.Items) Add(item, items, commands);
        foreach (var fence in value.Fences) AddFence(fence, items, commands);
        var section = new RollbackSection
        {
            Text = SourceLines.Normalize(opening.Text),
            Tasks = tasks.Select(t => steps.Steps[t].Id).ToEquatableArray(),
            Items = items.ToEquatableArray(),
        };
        _sections.Add(new RollbackSyntax(section, commands));
    }

    // Prose before a list only introduces it when it ends in a colon.
    private void AddLead(FieldValue value, List<RollbackItem> items, List<PlacedCommand> commands)
    {
        var introduces = value.Lead.Text.EndsWith(":", StringComparison.Ordinal) && (value.Items.Count > 0 || value.Fences.Count > 0);
        if (introduces) return;
        var lead = new FieldValue { Text = value.Lead, Lead = value.Lead };
        AddReading(value.Lead, new ActionReader(scope, findings, isRollback: true).Read(lead), items, commands);
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
            Text = reading.Text,
            Commands = reading.ModelCommands,
            References = references.Select(p => steps.Steps[p].Id).ToEquatableArray(),
        });
        commands.AddRange(reading.Commands);
    }
}
