using Markdig;
using Markdig.Syntax;

namespace SpecPlanner.Compiler;

/// <summary>The one place that calls the Markdown parser: blocks only, with their places, no inlines.</summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline BlocksOnly = Build();

    /// <summary>The blocks of a text, or <see langword="null"/> when the parser refuses it (nesting beyond sense).</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, BlocksOnly);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        foreach (var parser in builder.BlockParsers)
        {
            parser.Closed += (_, block) =>
            {
                if (block is LeafBlock leaf) leaf.ProcessInlines = false;
            };
        }

        return builder.Build();
    }
}
