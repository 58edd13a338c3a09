using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Gives each drafted task a name of its own for its files, so that no two tasks make the same one.</summary>
/// <param name="hints">What is known of the project.</param>
/// <param name="taken">The files that other tasks name.</param>
internal sealed class DraftedFiles(DraftingHints hints, IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>A name out of a title; with a number where that is taken.</summary>
    public string NameFor(string title)
    {
        var name = DraftedName.Of(title, hints.Names);
        for (var i = 2; ; i++)
        {
            if (hints.SourceFile.Length == 0 || _taken.Add(hints.SourceFile.Replace("{name}", name))) return name;
            name = DraftedName.Of(title, hints.Names) + i.ToString(CultureInfo.InvariantCulture);
        }
    }
}
