using Markdig;
using Markdig.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SpecPlanner.Benchmarks.Templates;

/// <summary>What the two parsers make of a document: the least that reading it takes.</summary>
internal sealed record ParsersAlone(MarkdownDocument Body, IReadOnlyList<ParsingEvent> FrontMatter)
{
    /// <summary>Each parser reads its part with its defaults.</summary>
    public static ParsersAlone Read(string frontMatter, string body)
    {
        var events = new List<ParsingEvent>();
        var parser = new Parser(new StringReader(frontMatter));
        while (parser.MoveNext()) events.Add(parser.Current!);
        return new ParsersAlone(Markdown.Parse(body), events);
    }
}
