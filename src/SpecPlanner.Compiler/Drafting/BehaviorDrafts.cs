using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Drafts a behaviour for each requirement that asks for one and has none.</summary>
internal static class BehaviorDrafts
{
    // Words that say nothing about what a capability is about.
    private const int ShortestWord = 4;

    public static void Draft(DraftBoard board)
    {
        var specification = board.Specification;
        var served = new HashSet<string>(specification.Behaviors.SelectMany(b => b.Requirements).Concat(board.Syntax.Plan.Plan.Tasks.SelectMany(t => t.Covers)), StringComparer.Ordinal);
        var ids = new NextIds([.. specification.Behaviors.Select(b => b.Id)], "B", 1, board.Ids);
        var places = new SortedDictionary<int, List<string>>();
        foreach (var requirement in specification.Requirements)
        {
            if (served.Contains(requirement.Id) || !board.IsPlanned(requirement.Release) || BehaviorSentence.Of(requirement.Text) is not { } behavior) continue;
            var id = ids.Take();
            var place = PlaceOf(board, behavior.Text);
            if (!places.TryGetValue(place, out var lines)) places.Add(place, lines = []);
            lines.Add($"**{id}** ({BehaviorKindWords.Of(behavior.Kind)}) {behavior.Text} — {requirement.Id}");
            board.Say($"{id}, for {requirement.Id}: {behavior.Text}");
        }

        foreach (var place in places)
        {
            if (place.Key < 0)
            {
                AppendCapability(board, place.Value.Select(l => "- " + l));
            }
            else if (board.Syntax.Capabilities[place.Key].Behaviors is { Count: > 0 } behaviors)
            {
                var last = behaviors[behaviors.Count - 1].Span;
                board.Continue(last, place.Value.Select(l => board.BulletLike(last) + l));
            }
            else
            {
                board.Append(board.Syntax.Capabilities[place.Key].Head.Span, place.Value.Select(l => "- " + l));
            }
        }
    }

    // The capability that most words of the behaviour stand in; else the one named as the specification is, where an earlier draft went.
    private static int PlaceOf(DraftBoard board, string text)
    {
        var capabilities = board.Specification.Capabilities;
        var words = Words(text);
        var (best, most) = (-1, 1);
        for (var i = 0; i < capabilities.Count; i++)
        {
            if (!board.IsPlanned(capabilities[i].Release)) continue;
            var own = Words(capabilities[i].Name + " " + string.Join(" ", capabilities[i].Behaviors.Select(b => b.Text)));
            var shared = words.Count(own.Contains);
            if (shared > most) (best, most) = (i, shared);
            if (best < 0 && capabilities[i].Name == board.Specification.Name) best = i;
        }

        return best;
    }

    private static void AppendCapability(DraftBoard board, IEnumerable<string> lines)
    {
        var id = new NextIds([.. board.Specification.Capabilities.Select(c => c.Id)], "C", 1, board.Ids).Take();
        string[] capability = [$"{board.HeadingIn(SectionKind.Capabilities)} {id} {board.Specification.Name}", "", .. lines];
        board.Say($"{id}: {board.Specification.Name}");
        if (board.Section(SectionKind.Capabilities) is { } section) board.Append(RequirementDrafts.WithHeading(board, section), capability);
        else board.AppendSection([SectionKind.Requirements, SectionKind.Constraints, SectionKind.Goal], ["## Capabilities", "", .. capability]);
    }

    private static HashSet<string> Words(string text) =>
        new(Slug.Of(text).Split('-').Where(w => w.Length >= ShortestWord).Select(w => w.TrimEnd('s')), StringComparer.Ordinal);
}
