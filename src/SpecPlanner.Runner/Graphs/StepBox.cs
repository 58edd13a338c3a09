using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>What a drawing tells of one step beside its title.</summary>
/// <param name="State">Where it stands, as a word without spaces; <c>plain</c> without a run.</param>
/// <param name="Facts">A few words under the title.</param>
/// <param name="Tooltip">What a pointer on it shows.</param>
internal sealed record StepFacts(string State, string Facts, string Tooltip)
{
    /// <summary>The state of steps that are not looked at in a run.</summary>
    public const string Plain = "plain";
}

/// <summary>The size of the boxes of a drawing, which are all alike, and how one is drawn.</summary>
internal sealed class StepBox
{
    private const double Narrowest = 168;
    private const double Widest = 252;
    private const double Padding = 12;
    private const double TitleSize = 13;
    private const double FactsSize = 11;
    private const double LineHeight = 17;
    private const int MostLines = 2;

    private readonly double _titleWidth;
    private readonly int _lines;

    private StepBox(double width, double titleWidth, int lines) => (Width, _titleWidth, _lines) = (width, titleWidth, lines);

    public double Width { get; }

    public double Height => (2 * Padding) + (_lines * LineHeight) + FactsSize + 1;

    /// <summary>The smallest boxes that hold all titles and facts, within reason: longer ones are cut, and whole in the tooltip.</summary>
    public static StepBox For(Plan plan, IReadOnlyList<StepFacts> facts)
    {
        var mark = facts.Any(f => f.State != StepFacts.Plain) ? StateMark.Size + 8 : 0;
        var titles = plan.Tasks.Select(Title).ToList();
        for (var width = Narrowest + mark; ; width += 12)
        {
            var inner = width - (2 * Padding);
            var wrapped = titles.Select(t => SvgText.Wrap(t, inner - mark, TitleSize, MostLines)).ToList();
            var fits = wrapped.All(IsWhole) && facts.All(f => SvgText.Width(f.Facts, FactsSize) <= inner);
            if (!fits && width < Widest) continue;
            return new StepBox(width, inner - mark, wrapped.Select(w => w.Count).DefaultIfEmpty(1).Max());
        }
    }

    /// <summary>Draws a step with its upper left corner at a point.</summary>
    public void Draw(SvgPicture picture, TaskDefinition task, StepFacts facts, double x, double y, bool critical)
    {
        using (picture.Group(SvgPalette.StyleOf(facts.State) + (critical ? " critical" : ""), facts.Tooltip, (x, y)))
        {
            picture.Rectangle(0, 0, Width, Height, "box", radius: 7);
            var lines = SvgText.Wrap(Title(task), _titleWidth, TitleSize, MostLines);
            var top = Padding + ((_lines - lines.Count) * LineHeight / 2);
            for (var i = 0; i < lines.Count; i++) picture.Text(Padding, top + 11 + (i * LineHeight), lines[i], "name");
            picture.Text(Padding, top + 11 + (lines.Count * LineHeight), SvgText.Cut(facts.Facts, Width - (2 * Padding), FactsSize), "small quiet");
            if (facts.State != StepFacts.Plain) StateMark.Draw(picture, facts.State, Width - 9 - StateMark.Size, 9);
        }
    }

    private static bool IsWhole(IReadOnlyList<string> lines) => lines[^1].Length == 0 || lines[^1][^1] != '…';

    private static string Title(TaskDefinition task) => SvgText.OneLine($"{task.Number}. {task.Title}");
}
