namespace SpecPlanner.Runtime;

/// <summary>A TOML file as its lines: enough to see which tables and keys there are.</summary>
internal sealed class TomlLines
{
    private readonly List<(string Table, string Key, string Value)> _lines = [];
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);

    /// <summary>Reads a text; lines that are neither a table's head nor a key with a value are passed over.</summary>
    public TomlLines(string text)
    {
        var table = "";
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) is > 0 and var end)
            {
                table = line[..end].Trim('[', ']', ' ');
                _tables.Add(table);
            }
            else if (line.Length > 0 && line[0] != '#' && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                _lines.Add((table, line[..equals].Trim().Trim('"'), line[(equals + 1)..].Trim().Trim('"', '\'')));
            }
        }
    }

    /// <summary>Whether there is a table of this name, or one below it.</summary>
    public bool HasTable(string name) => _tables.Any(t => t == name || t.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>The value of a key in a table; empty when there is none.</summary>
    public string Value(string table, string key) => _lines.FirstOrDefault(l => l.Table == table && l.Key == key).Value ?? "";

    /// <summary>The keys in a table.</summary>
    public IEnumerable<string> Keys(string table) => _lines.Where(l => l.Table == table).Select(l => l.Key);
}
