namespace SpecPlanner.Runner.Tests;

public class FrameEraserTests
{
    [Theory]
    [InlineData(3, 60, 100, "\r\u001b[2A\u001b[0J\n\n")]
    [InlineData(3, 60, 30, "\r\u001b[5A\u001b[0J\n\n")]
    [InlineData(3, 60, 10, "\r\u001b[9A\u001b[0J\n\n")]
    [InlineData(1, 10, 20, "\r\u001b[0J")]
    [InlineData(0, 0, 20, "")]
    public void All_rows_that_a_frame_takes_after_a_resize_are_cleared(int lines, int drawn, int width, string expected) =>
        FrameEraser.Sequence(lines, drawn, width, height: 10).ShouldBe(expected);
}
