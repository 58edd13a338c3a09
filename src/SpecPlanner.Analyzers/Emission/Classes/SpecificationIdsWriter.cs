using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the ids of a specification as constants, so that tests can name what they cover and no name can be wrong.</summary>
internal static class SpecificationIdsWriter
{
    /// <summary>The names of the classes that hold the ids.</summary>
    public static IReadOnlyList<string> ClassNames { get; } = ["Requirements", "Capabilities", "Behaviors", "Flows", "Transitions", "Invariants"];

    /// <summary>Writes a class for each kind of id that the specification has.</summary>
    public static void Write(SourceWriter writer, Specification specification)
    {
        WriteKind(writer, specification, "Requirements", "The requirements.", specification.Requirements.Select(r => (r.Id, r.Text, r.IsObsolete)));
        WriteKind(writer, specification, "Capabilities", "The capabilities.", specification.Capabilities.Select(c => (c.Id, c.Name, false)));
        WriteKind(writer, specification, "Behaviors", "The behaviours.", specification.Behaviors.Select(b => (b.Id, b.Text, false)));
        WriteKind(writer, specification, "Flows", "The flows.", specification.Flows.Select(f => (f.Id, f.Name, false)));
        WriteKind(writer, specification, "Transitions", "The transitions of all machines.", specification.Transitions.Select(t => (t.Id, $"{t.From} to {t.To} on {t.Trigger}", false)));
        WriteKind(writer, specification, "Invariants", "The invariants that guards speak of.", specification.Machines.SelectMany(m => m.Invariants).Select(i => (i.Id, i.Text, false)));
    }

    private static void WriteKind(SourceWriter writer, Specification specification, string className, string summary, IEnumerable<(string Id, string Text, bool IsObsolete)> entries)
    {
        var ids = entries.GroupBy(e => e.Id, StringComparer.Ordinal).Select(same => same.First()).ToList();
        if (ids.Count == 0) return;
        writer.Line().Summary(summary).Open($"public static class {className}");
        var names = new NameScope(className);
        for (var i = 0; i < ids.Count; i++)
        {
            if (i > 0) writer.Line();
            writer.Summary(ids[i].Text);
            if (ids[i].IsObsolete) writer.Line($"[global::System.Obsolete({CSharpLiteral.Of(ids[i].Id + " is obsolete: no test needs to cover it.")})]");
            writer.Line($"public const string {names.Take(NameOf(ids[i].Id), "_")} = {CSharpLiteral.Of(specification.Id + "/" + ids[i].Id)};");
        }

        writer.Close();
    }

    // An id keeps its looks: REQ-1 is REQ_1.
    private static string NameOf(string id)
    {
        var name = new string([.. id.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);
        return char.IsDigit(name[0]) ? "_" + name : name;
    }
}
