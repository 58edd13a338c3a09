using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Keeps what was said between a specification's compiler and an agent: <c>.specplanner/decompose/&lt;id&gt;/&lt;time&gt;/</c>.</summary>
internal sealed class DecompositionTranscript
{
    private DecompositionTranscript(string folder) => Folder = folder;

    /// <summary>The absolute path of its folder.</summary>
    public string Folder { get; }

    /// <summary>Makes a folder of its own, by the time; a second one of the same second gets a number.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static DecompositionTranscript Begin(string root, string id, DateTimeOffset now)
    {
        var parent = StateFolder.Make(root, Path.Combine("decompose", id));
        var name = now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        for (var i = 1; ; i++)
        {
            var folder = Path.Combine(parent, i == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"));
            if (Directory.Exists(folder)) continue;
            Directory.CreateDirectory(folder);
            return new DecompositionTranscript(folder);
        }
    }

    /// <summary>Keeps a text of a round.</summary>
    /// <param name="round">The round, counted from 1 over all stages.</param>
    /// <param name="what">What it is, with its ending: <c>prompt.md</c>, <c>answer.md</c>, <c>findings.txt</c>.</param>
    /// <param name="text">The text.</param>
    public void Keep(int round, string what, string text) => File.WriteAllText(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"round-{round:00}-{what}")), text);

    /// <summary>Keeps the specification as it is at the end.</summary>
    /// <returns>Its file.</returns>
    public string KeepResult(string text)
    {
        var file = Path.Combine(Folder, "specification.md");
        File.WriteAllText(file, text);
        return file;
    }
}
