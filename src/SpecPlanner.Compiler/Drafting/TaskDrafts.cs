using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Drafts tasks for everything that no task covers: the steel thread first.</summary>
internal static class TaskDrafts
{
    private const int MostBehaviors = 6;
    private const int LongestTitle = 60;

    /// <summary>A task that is to be written; how many things there are to do tells its size.</summary>
    private sealed record Drafted(string Title, IReadOnlyList<string> Covers, int Size, bool IsThread);

    public static void Draft(DraftBoard board)
    {
        var drafts = Missing(board).ToList();
        if (drafts.Count == 0) return;

        var tasks = board.Syntax.Plan.Plan.Tasks;
        var ids = new NextIds([.. tasks.Select(t => t.Id)], "T", 3, board.Ids);
        var persona = tasks.Select(t => t.Persona).FirstOrDefault(p => p.Length > 0) ?? board.Hints.Persona;
        var heading = board.HeadingIn(SectionKind.Tasks);
        var lines = new List<string>();
        string? thread = null;
        var names = new DraftedFiles(board.Hints, tasks.SelectMany(t => t.Files).Select(f => f.Path));
        foreach (var draft in drafts)
        {
            var id = ids.Take();
            if (lines.Count > 0) lines.Add("");
            lines.AddRange(Lines(board.Hints, heading, id, draft, persona, thread, names.NameFor(draft.Title)));
            if (draft.IsThread) thread ??= id;
            board.Say($"{id}: {draft.Title}, covers {string.Join(", ", draft.Covers)}");
        }

        if (board.Section(SectionKind.Tasks) is { } section) board.Append(RequirementDrafts.WithHeading(board, section), lines);
        else board.AppendSection([SectionKind.StateMachines, SectionKind.Flows, SectionKind.Capabilities, SectionKind.Requirements], ["## Tasks", "", .. lines]);
    }

    private static IEnumerable<Drafted> Missing(DraftBoard board)
    {
        var specification = board.Specification;
        var covered = new HashSet<string>(board.Syntax.Plan.Plan.Tasks.SelectMany(t => t.Covers), StringComparer.Ordinal);
        // A requirement is covered through a covered behaviour too.
        covered.UnionWith(specification.Behaviors.Where(b => covered.Contains(b.Id)).SelectMany(b => b.Requirements).ToList());
        var behaviors = new HashSet<string>(specification.Behaviors.Where(b => board.IsPlanned(b.Release) && !covered.Contains(b.Id)).Select(b => b.Id), StringComparer.Ordinal);
        var moves = new HashSet<string>(specification.Machines.Where(m => board.IsPlanned(m.Release)).SelectMany(m => m.Transitions).Select(t => t.Id).Where(t => !covered.Contains(t)), StringComparer.Ordinal);

        foreach (var flow in specification.Flows.Where(f => f.IsSteelThread && board.IsPlanned(f.Release)))
        {
            // What is taken here is taken out of what is left for the others.
            var steps = flow.Steps.SelectMany(s => s.Behaviors).Where(behaviors.Remove).ToList();
            if (steps.Count == 0) continue;
            var primary = specification.Machines.Where(m => m.IsPrimary).SelectMany(m => m.Transitions).Select(t => t.Id).Where(moves.Remove).ToList();
            yield return new Drafted(flow.Name, [.. steps, .. primary], steps.Count, IsThread: true);
        }

        foreach (var capability in specification.Capabilities)
        {
            var left = capability.Behaviors.Select(b => b.Id).Where(behaviors.Remove).ToList();
            for (var i = 0; i < left.Count; i += MostBehaviors)
            {
                var part = left.Count > MostBehaviors ? $" ({(i / MostBehaviors) + 1})" : "";
                yield return new Drafted(capability.Name + part, [.. left.Skip(i).Take(MostBehaviors)], Math.Min(MostBehaviors, left.Count - i), IsThread: false);
            }
        }

        foreach (var machine in specification.Machines)
        {
            var left = machine.Transitions.Select(t => t.Id).Where(moves.Remove).ToList();
            if (left.Count > 0) yield return new Drafted(machine.Name, left, left.Count, IsThread: false);
        }

        var served = new HashSet<string>(specification.Behaviors.Where(b => board.IsPlanned(b.Release)).SelectMany(b => b.Requirements), StringComparer.Ordinal);
        foreach (var requirement in specification.Requirements.Where(r => board.IsPlanned(r.Release) && !covered.Contains(r.Id) && !served.Contains(r.Id)))
            yield return new Drafted(Short(requirement.Text), [requirement.Id], 1, IsThread: false);
    }

    private static IEnumerable<string> Lines(DraftingHints hints, string heading, string id, Drafted draft, string persona, string? thread, string name)
    {
        yield return $"{heading} {id}: {draft.Title}";
        yield return "";
        yield return $"{SpecificationDrafts.Mark}: say how it is done, {(hints.SourceFile.Length > 0 ? "check the names of the files" : "name the files it makes or changes")}, and split it when it takes more than a day.";
        yield return "";
        yield return $"**Persona**: {persona}";
        yield return $"**Depends on**: {thread ?? "none"}";
        yield return $"**Covers**: {string.Join(", ", draft.Covers)}";
        if (hints.SourceFile.Length > 0)
        {
            var test = hints.TestFile.Length > 0 ? $", `{hints.TestFile.Replace("{name}", name)}` (create, test)" : "";
            yield return $"**Files**: `{hints.SourceFile.Replace("{name}", name)}` (create, domain){test}";
        }

        yield return $"**Estimate**: {Math.Min(6, 1 + draft.Size)}h";
        yield return hints.TestCommand.Length > 0
            ? $"**Success criterion**: `{hints.TestCommand.Replace("{name}", name)}` passes"
            : $"**Success criterion**: {SpecificationDrafts.Mark}: name the command that proves it";
    }

    // A title is no sentence: what the requirement asks for, in its first words.
    private static string Short(string requirement)
    {
        var text = (BehaviorSentence.Of(requirement)?.Text ?? requirement).TrimEnd('.').Replace("`", "").Replace("{", "").Replace("#", "");
        if (text.Length <= LongestTitle) return text;
        var cut = text.LastIndexOf(' ', LongestTitle);
        return text.Substring(0, cut > 0 ? cut : LongestTitle).TrimEnd(',', ' ');
    }
}
