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

    // What is read from a file whose name is not known, and what is written to one.
    private const string AnyFile = FilePrefix + "*";
    private const string SomeFile = FilePrefix + "?";

    private readonly Dictionary<string, HashSet<PlaceholderPart>> _placeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _origins = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Reason)> _sinks = [];
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private string? _allReason;

    /// <summary>The name under which <c>$1</c>, <c>$@</c> and <c>$*</c> are followed.</summary>
    public static string Arguments => Positional;

    /// <summary>Notes that a variable takes its text from some material.</summary>
    public void Assign(string name, IEnumerable<WordPart> material)
    {
        if (!isTraced) return;
        var target = Canonical(name);
        _variables.Add(target);
        Flow(target, material);

        // A program may print a variable whose name it is given, or all of them.
        foreach (var printed in (string[])[name, "env", "printenv"]) SetOf(_origins, NameOfFile(printed)).Add(target);
    }

    /// <summary>Notes that material is written to a file.</summary>
    public void Write(string file, IEnumerable<WordPart> material)
    {
        if (!isTraced) return;
        var target = file == "*" ? SomeFile : NameOfFile(file);
        _written.Add(target);
        Flow(target, material);
        SetOf(_origins, AnyFile).Add(target);
    }

    /// <summary>Notes that a variable holds the name of another one, or of a file.</summary>
    public void AssignName(string name, string other)
    {
        if (!isTraced) return;
        SetOf(_origins, Canonical(name)).Add(Canonical(other));
        var file = NameOfFile(ShellNames.BaseName(other));
        SetOf(_origins, NameOfFile("$" + name)).Add(file);
        SetOf(_origins, file).Add(NameOfFile("$" + name));
    }

    /// <summary>Notes that a variable's text is run, and what runs it.</summary>
    public void Sink(string name, string reason)
    {
        if (isTraced) _sinks.Add((Canonical(name), reason));
    }

    /// <summary>Notes that a file is run, and what runs it.</summary>
    public void SinkFile(string file, string reason)
    {
        if (isTraced) _sinks.AddRange(Files(file).Select(name => (name, reason)));
    }

    /// <summary>Notes that code which is not read here may run the text of any variable.</summary>
    public void SinkAll(string reason) => _allReason ??= reason;

    /// <summary>Every placeholder whose value reaches a place that runs it, with one reason.</summary>
    public IEnumerable<(PlaceholderPart Placeholder, string Reason)> Reached()
    {
        if (_sinks.Exists(s => _written.Contains(s.Name))) SinkAll("the command runs a file that it writes itself");
        if (_allReason is not null) _sinks.AddRange(_variables.Select(v => (v, _allReason)));

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

    private void Flow(string target, IEnumerable<WordPart> material)
    {
        foreach (var part in material)
        {
            if (part is PlaceholderPart placeholder) SetOf(_placeholders, target).Add(placeholder);
            else if (part is VariablePart { Name.Length: > 0 } variable) SetOf(_origins, target).Add(Canonical(variable.Name));
            else if (part is FilePart file) SetOf(_origins, target).UnionWith(Files(file.Name));
        }
    }

    // A name that is known only at run time may be any file's.
    private static string[] Files(string name) =>
        name[0] is '$' or '*' ? [NameOfFile(name), SomeFile, AnyFile] : [NameOfFile(name), SomeFile];

    private static string NameOfFile(string file) => FilePrefix + file;

    private static string Described(string name) =>
        name is AnyFile or SomeFile ? "a file" : name.StartsWith(FilePrefix, StringComparison.Ordinal) ? $"the file {name.Substring(FilePrefix.Length)}" : "$" + name;

    private static string Canonical(string name) =>
        name is "*" or "#" || (name.Length > 0 && ShellNames.IsDigit(name[0])) ? Positional : name;

    private static HashSet<T> SetOf<T>(Dictionary<string, HashSet<T>> sets, string name)
    {
        if (!sets.TryGetValue(name, out var set)) sets[name] = set = [];
        return set;
    }
}
