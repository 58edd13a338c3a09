using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads <c>Files</c>: <c>`path` (create | modify | delete[, layer][, purpose])</c>, separated by commas or as a list.</summary>
internal static class FilesReader
{
    private static readonly string[] Layers = ["api", "domain", "data", "infra", "test"];

    /// <summary>The files, in order; what cannot be read is reported.</summary>
    public static EquatableArray<FileUse> Read(FieldValue value, FindingBag findings)
    {
        var files = new List<FileUse>();
        foreach (var text in value.Items.Select(i => i.Text).Prepend(value.Lead))
        {
            foreach (var part in FieldText.Split(text, ',', ';', '\n', '\r'))
            {
                if (ReadFile(part, findings) is { } file) files.Add(file);
            }
        }

        return files.ToEquatableArray();
    }

    private static FileUse? ReadFile(Segment text, FindingBag findings)
    {
        var open = text.Text.LastIndexOf('(');
        if (open < 0 || !text.Text.TrimEnd('.').EndsWith(")", StringComparison.Ordinal)) return Report(text, findings);

        var path = FieldText.Unquoted(text.Slice(0, open).Trim());
        var parts = FieldText.Split(text.Slice(open + 1, text.Text.LastIndexOf(')') - open - 1), ',');
        if (path.Text.Length == 0 || parts.Count == 0 || ChangeOf(parts[0].Text) is not { } change) return Report(text, findings);
        if ((TargetPath.Problem(path.Text) ?? Uncopyable(path.Text)) is { } problem)
        {
            findings.Add(RuleTable.FieldInvalid, path.Span, $"The path \"{path.Text}\" {problem}.");
            return null;
        }

        var layer = parts.Count > 1 && Layers.Contains(parts[1].Text, StringComparer.OrdinalIgnoreCase) ? parts[1].Text.ToLowerInvariant() : null;
        var purpose = string.Join(", ", parts.Skip(layer is null ? 1 : 2).Select(p => p.Text));
        return new FileUse
        {
            Path = path.Text.Replace('\\', '/'),
            Change = change,
            Layer = layer,
            Purpose = purpose.Length == 0 ? null : purpose,
        };
    }

    // What a step names is copied before it begins.
    private static string? Uncopyable(string path)
    {
        var parts = path.Split('/', '\\').Where(p => p is not ("" or ".")).ToArray();
        if (parts.Length == 0) return "is the whole target folder; name what the step changes in it";
        if (parts[0] == ".specplanner") return "belongs to the runs themselves";
        return path.IndexOfAny(['*', '?']) >= 0 ? "has a wildcard; name each file, or the folder" : null;
    }

    // The words for what happens to a file, one for each.
    private static readonly string[] Changes = ["create", "modify", "delete"];

    private static FileUse? Report(Segment text, FindingBag findings)
    {
        var fixes = text.Text.IndexOf('(') < 0 ? Changes.Select(c => Fix.Of($"Write ({c})", new TextSpan(text.Start + text.Text.TrimEnd('.').Length, 0), $" ({c})").AsChoice()) : [];
        findings.Add(RuleTable.FieldInvalid, text.Span, "Say what happens to the file: `path` (create), `path` (modify) or `path` (delete).", fixes);
        return null;
    }

    private static FileChange? ChangeOf(string word) => word.ToLowerInvariant() switch
    {
        "create" or "new" => FileChange.Create,
        "modify" or "change" or "update" => FileChange.Modify,
        "delete" or "remove" => FileChange.Delete,
        _ => null,
    };
}
