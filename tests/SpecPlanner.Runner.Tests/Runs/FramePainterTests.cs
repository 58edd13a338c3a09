namespace SpecPlanner.Runner.Tests;

public sealed class FramePainterTests : IDisposable
{
    private readonly TerminalDouble _terminal = new(80, 24);
    private readonly FramePainter _painter;
    private bool _cutsLines;

    public FramePainterTests() => _painter = new FramePainter(ConsoleDouble.New() with
    {
        Out = _terminal,
        IsOutputTerminal = true,
        MeasureWidth = () => _terminal.Columns,
        MeasureHeight = () => _terminal.Lines,
        Variable = name => name == "XTERM_VERSION" && _cutsLines ? "XTerm(390)" : null,
    });

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_frame_takes_the_place_of_the_one_before_also_when_it_is_shorter()
    {
        _terminal.WriteLine("$ runner run");

        Draw("one", "a long line", "three");
        Draw("uno", "short");

        _terminal.Shown.ShouldBe(["$ runner run", "uno", "short"]);
    }

    [Theory]
    [InlineData(79)]
    [InlineData(40)]
    [InlineData(23)]
    [InlineData(200)]
    public void Nothing_of_the_old_frame_is_left_and_nothing_above_is_taken_when_the_window_is_resized(int columns)
    {
        _terminal.WriteLine("$ runner run with a long list of parameters");
        _terminal.WriteLine("said before");
        Draw(new string('a', 79), "", new string('b', 50), new string('c', 23));

        _terminal.Resize(columns, 24);
        Draw("A", "B");

        string.Concat(_terminal.Shown).ShouldBe("$ runner run with a long list of parameterssaid beforeAB");
        _terminal.Shown.TakeLast(2).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void A_window_that_is_dragged_smaller_and_larger_keeps_one_frame()
    {
        _terminal.WriteLine("$ runner run");
        foreach (var columns in new[] { 80, 60, 33, 47, 20, 100, 64 })
        {
            _terminal.Resize(columns, 24);
            Draw([.. Enumerable.Range(1, 7).Select(i => new string((char)('0' + i), columns - 1))]);
        }

        _terminal.Shown.Count.ShouldBe(8);
        _terminal.Shown[0].ShouldBe("$ runner run");
    }

    [Fact]
    public void After_it_is_cleared_output_stands_where_the_frame_began()
    {
        _terminal.WriteLine("$ runner run");
        Draw(new string('a', 79), "b");
        _terminal.Resize(30, 24);

        _painter.Clear();
        _terminal.WriteLine("done");

        _terminal.Shown.ShouldBe(["$ runner run", "done", ""]);
    }

    [Fact]
    public void Where_lines_are_cut_instead_of_broken_anew_no_more_is_erased_than_was_drawn()
    {
        _cutsLines = true;
        _terminal.WriteLine("said before");
        Draw("one", "two");

        _terminal.Resize(2, 24, cutsLines: true);
        Draw("A", "B");

        _terminal.Shown.ShouldBe(["sa", "A", "B"]);
    }

    private void Draw(params string[] lines) => _painter.Draw([.. lines.Select(l => (l, Tone.Plain))], _terminal.Columns);
}
