namespace SpecPlanner.Compiler;

/// <summary>The id of a document and what its path says about it.</summary>
internal static class DocumentId
{
    /// <summary>The id's scalar, when it is one that can be named on a command line.</summary>
    public static YamlScalar? Read(HeaderReader header, FindingBag findings)
    {
        if (header.Scalar("id") is not { } id) return null;
        if (IsId(id.Value)) return id;
        findings.Add(RuleTable.ValueInvalid, id.Span, "An id starts with a letter or a digit and holds letters, digits, \"-\", \"_\" and \".\" only.");
        return null;
    }

    /// <summary>Reports an id that is not the file's name.</summary>
    public static void CheckFileName(string path, YamlScalar? id, FindingBag findings)
    {
        var stem = StemOf(path);
        if (id is null || string.Equals(stem, id.Value, StringComparison.Ordinal)) return;
        findings.Add(RuleTable.NameMismatch, id.Span, $"The id is \"{id.Value}\" but the file is named \"{stem}.md\". Make them the same, so that the file can be found by its id.",
            IsId(stem) && id.Exact is { } place ? Fix.Of($"Write the id \"{stem}\"", place, stem) : null);
    }

    /// <summary>Reports a category that is not the folder's name.</summary>
    public static void CheckFolder(string path, YamlScalar? category, FindingBag findings)
    {
        var folders = path.Split('/');
        if (category is null || folders.Length < 2) return;
        var folder = folders[folders.Length - 2];
        if (string.Equals(folder, category.Value, StringComparison.Ordinal)) return;
        if (path.EndsWith("/" + category.Value + "/" + folders[folders.Length - 1], StringComparison.Ordinal)) return;
        findings.Add(RuleTable.NameMismatch, category.Span,
            $"The category is \"{category.Value}\" but the file lies in the folder \"{folder}\". Make them the same: templates/{category.Value}/{folders[folders.Length - 1]}.");
    }

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsId(string text) => text.Length > 0 && char.IsLetterOrDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>The file's name without folders and <c>.md</c>.</summary>
    public static string StemOf(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 3) : name;
    }
}
