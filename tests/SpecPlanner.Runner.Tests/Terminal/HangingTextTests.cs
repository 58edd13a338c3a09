namespace SpecPlanner.Runner.Tests;

public class HangingTextTests
{
    [Fact]
    public void On_a_terminal_text_goes_on_under_where_it_began()
    {
        var console = ConsoleDouble.Terminal(34) with { Variable = static name => name == "NO_COLOR" ? "1" : null };

        HangingText.Write(console, "  ok", Tone.Good, "file `index.html` is not empty: 298 bytes");

        console.Out.ToString().ShouldBe("""
              ok  file `index.html` is not
                  empty: 298 bytes

            """);
    }

    [Fact]
    public void Elsewhere_it_is_one_line()
    {
        var console = ConsoleDouble.New() with { Width = 34 };

        HangingText.Write(console, "  ok", Tone.Good, "file `index.html` is not empty: 298 bytes");

        console.Out.ToString().ShouldBe("  ok  file `index.html` is not empty: 298 bytes\n");
    }
}
