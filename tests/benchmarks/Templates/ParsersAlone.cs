using Markdig;
using YamlDotNet.Core;

namespace SpecPlanner.Benchmarks.Templates;

/// <summary>The least that reading a document takes: each parser reads its part, and nobody looks at the result.</summary>
internal static class ParsersAlone
{
    /// <returns>How many blocks and YAML events there were, so that the work cannot be left out.</returns>
    public static int Read(string frontMatter, string body)
    {
        var count = Markdown.Parse(body).Count;
        var parser = new Parser(new StringReader(frontMatter));
        while (parser.MoveNext()) count++;
        return count;
    }
}
