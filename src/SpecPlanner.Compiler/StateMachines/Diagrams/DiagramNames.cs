namespace SpecPlanner.Compiler;

/// <summary>Finds out which names mean one state, and in which composite state each lives.</summary>
/// <remarks>
/// A state lives in the deepest composite state that declares it, begins in it, or leaves it; else in the outermost that leads to it.
/// Two composite states that do not enclose each other have states of their own, also where their names are the same.
/// </remarks>
internal sealed class DiagramNames
{
    private readonly Dictionary<string, List<DiagramNode>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly DiagramSyntax _diagram;
    private readonly FindingBag _findings;

    private DiagramNames(DiagramSyntax diagram, FindingBag findings)
    {
        _diagram = diagram;
        _findings = findings;
    }

    /// <summary>The nodes, in the order in which the diagram first names them.</summary>
    public IReadOnlyList<DiagramNode> Nodes { get; private set; } = [];

    /// <summary>Resolves the names of a diagram.</summary>
    public static DiagramNames Resolve(DiagramSyntax diagram, FindingBag findings)
    {
        var names = new DiagramNames(diagram, findings);
        names.Resolve();
        return names;
    }

    /// <summary>What a mention means; <see langword="null"/>, after a finding, where that is not clear.</summary>
    public DiagramNode? Of(DiagramMention mention)
    {
        var nodes = _byName[mention.Name.Text];
        var around = nodes.Where(n => mention.Scope.IsInside(n.Home)).OrderByDescending(n => n.Home.Depth).FirstOrDefault();
        if (around is not null) return around;
        var inside = nodes.Where(n => n.Home.IsInside(mention.Scope)).ToList();
        if (inside.Count == 1) return inside[0];
        if (nodes.Count == 1) return nodes[0];

        if (_ambiguous.Add(mention.Name.Text))
            _findings.Add(RuleTable.MachineUnreadable, mention.Name.Span, $"\"{mention.Name.Text}\" is in {string.Join(" and in ", nodes.Select(n => $"\"{n.Home.Name!.Value.Text}\""))}. Give one of them another name.");
        _diagram.IsWhole = false;
        return null;
    }

    private void Resolve()
    {
        foreach (var same in _diagram.Mentions.GroupBy(m => m.Name.Text, StringComparer.Ordinal)) _byName.Add(same.Key, NodesOf([.. same]));
        foreach (var mention in _diagram.Mentions)
        {
            if (mention.Kind == MentionKind.Target && mention.Label is null) continue;
            if (Of(mention) is { } node) Note(node, mention);
        }

        Nodes = [.. _byName.Values.SelectMany(n => n).OrderBy(n => n.First.Start)];
    }

    private static List<DiagramNode> NodesOf(List<DiagramMention> mentions)
    {
        var homes = Homes(mentions);
        return [.. homes.Select(home => new DiagramNode(
            homes.Count == 1 ? mentions[0].Name.Text : Path(home) + mentions[0].Name.Text,
            home,
            homes.Count == 1 ? mentions[0].Name : mentions.First(m => m.Scope.IsInside(home)).Name))];
    }

    // A composite state lives where its inside is written.
    private static List<DiagramScope> Homes(List<DiagramMention> mentions)
    {
        var composites = mentions.Where(m => m.Kind == MentionKind.Composite).Select(m => m.Scope).Distinct().ToList();
        if (composites.Count > 0) return composites;
        var placed = Scopes(m => m.Kind != MentionKind.Target);
        var homes = placed.FindAll(s => !placed.Exists(other => other != s && other.IsInside(s)));
        var apart = Scopes(m => m.Kind == MentionKind.Target).FindAll(s => !homes.Exists(home => home.IsInside(s) || s.IsInside(home)));
        return [.. homes, .. apart.FindAll(s => !apart.Exists(other => other != s && s.IsInside(other)))];

        List<DiagramScope> Scopes(Predicate<DiagramMention> which) => mentions.FindAll(which).ConvertAll(m => m.Scope).Distinct().ToList();
    }

    private static string Path(DiagramScope scope)
    {
        var path = "";
        for (var around = scope; around.Parent is not null; around = around.Parent) path = around.Name!.Value.Text + "." + path;
        return path;
    }

    private static void Note(DiagramNode node, DiagramMention mention)
    {
        if (!string.IsNullOrEmpty(mention.Label)) node.Label = mention.Label;
        switch (mention.Kind)
        {
            case MentionKind.Choice:
                node.IsChoice = true;
                break;
            case MentionKind.Unsupported:
                node.IsUnsupported = true;
                break;
            case MentionKind.Composite:
                node.Inside = mention.Scope.Composites[mention.Name.Text];
                break;
        }
    }
}
