using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>
/// Follows values from variable to variable and from file to file, by name alone: whatever is assigned
/// anywhere in a script may be read anywhere else in it.
/// </summary>
/// <param name="isTraced">Whether there is anything to follow; without, nothing is noted.</param>
internal sealed class VariableFlow(bool isTraced)
{
    private const string Positional = "@";

    // No variable has a slash in its name.
    private const string FilePrefix = "file/";

    private readonly Dictionary<string, HashSet<PlaceholderPart>> _placeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _origins = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Reason)> _sinks = [];

    /// <summary>The name under which <c>$1</c>, <c>$@</c> and <c>$*</c> are followed.</summary>
    public static string Arguments => Positional;

    /// <summary>Notes that a variable takes its text from some material.</summary>
    public void Assign(string name, IEnumerable<WordPart> material)
    {
        if (!isTraced) return;
        var target = Canonical(name);
        foreach (var part in material)
        {
            if (part is PlaceholderPart placeholder) SetOf(_placeholders, target).Add(placeholder);
            else if (part is VariablePart { Name.Length: > 0 } variable) SetOf(_origins, target).Add(Canonical(variable.Name));
            else if (part is FilePart file) SetOf(_origins, target).Add(NameOfFile(file.Name));
        }
    }

    /// <summary>Notes that a variable holds the name of another one.</summary>
    public void AssignName(string name, string other) => SetOf(_origins, Canonical(name)).Add(Canonical(other));

    /// <summary>The name under which a file's content is followed.</summary>
    public static string NameOfFile(string file) => FilePrefix + file;

    /// <summary>Notes that a variable's text is run, and what runs it.</summary>
    public void Sink(string name, string reason)
    {
        if (isTraced) _sinks.Add((Canonical(name), reason));
    }

    /// <summary>Every placeholder whose value reaches a place that runs it, with one reason.</summary>
    public IEnumerable<(PlaceholderPart Placeholder, string Reason)> Reached()
    {
        // Backwards from all the places at once, so that each variable is looked at once.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(string Name, string Reason)>(_sinks.Where(s => seen.Add(s.Name)).Select(s => (s.Name, $"its value reaches {Described(s.Name)}, and {s.Reason}")));
        while (open.Count > 0)
        {
            var (name, reason) = open.Dequeue();
            if (_placeholders.TryGetValue(name, out var placeholders))
            {
                foreach (var placeholder in placeholders) yield return (placeholder, reason);
            }

            if (!_origins.TryGetValue(name, out var origins)) continue;
            foreach (var origin in origins.Where(seen.Add)) open.Enqueue((origin, reason));
        }
    }

    private static string Described(string name) =>
        name.StartsWith(FilePrefix, StringComparison.Ordinal) ? $"the file {name.Substring(FilePrefix.Length)}" : "$" + name;

    private static string Canonical(string name) =>
        name is "*" or "#" || (name.Length > 0 && ShellNames.IsDigit(name[0])) ? Positional : name;

    private static HashSet<T> SetOf<T>(Dictionary<string, HashSet<T>> sets, string name)
    {
        if (!sets.TryGetValue(name, out var set)) sets[name] = set = [];
        return set;
    }
}
