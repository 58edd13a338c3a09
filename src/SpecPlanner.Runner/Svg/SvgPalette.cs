using System.Text;

namespace SpecPlanner.Runner;

/// <summary>The colours of drawings, for light and dark surroundings, as style sheet rules.</summary>
/// <remarks>
/// Plain rules rather than variables: many programs that show SVG know no variables. All begin with the picture's class, so that a page
/// that takes a picture in is not restyled. Text on every fill has a contrast of at least 4.5.
/// </remarks>
internal static class SvgPalette
{
    /// <summary>The style sheet.</summary>
    public static string Css { get; } = Fixed() + Colours(light: true) + "@media (prefers-color-scheme: dark) {\n" + Colours(light: false) + "}\n";

    // The colour of each tone, and the tint behind it: light, then dark.
    private static (string Tone, string Light, string LightTint, string Dark, string DarkTint)[] Tones =>
    [
        ("good", "#1a7f37", "#e9f8ee", "#3fb950", "#11271a"),
        ("bad", "#cf222e", "#ffecea", "#f85149", "#33171a"),
        ("busy", "#0969da", "#e2f2ff", "#58a6ff", "#0f2440"),
        ("notice", "#946200", "#fff7d1", "#d9a422", "#2d2410"),
        ("idle", "#656d76", "#eceff2", "#9aa4af", "#1d2228"),
        ("open", "#818b98", "#ffffff", "#6e7781", "#0d1117"),
        ("plain", "#818b98", "#f6f8fa", "#6e7781", "#161b22"),
    ];

    /// <summary>The style of something in a state: the state, and the tone that gives it its colours.</summary>
    public static string StyleOf(string state) => state == StepFacts.Plain ? state : $"{state} {ToneOf(state)}";

    private static string ToneOf(string state) => state switch
    {
        "done" => "good",
        "failed" => "bad",
        "running" or "checking" => "busy",
        "waiting" or "review" or "retrying" or "interrupted" => "notice",
        "blocked" or "skipped" or "cancelled" => "idle",
        _ => "open",
    };

    private static string Fixed() => $$"""
        .specplanner { font-family: {{SvgText.Fonts}}; }
        .specplanner text { font-size: 13px; }
        .specplanner .heading { font-size: 17px; font-weight: 600; }
        .specplanner .name { font-weight: 600; }
        .specplanner .small { font-size: 11px; }
        .specplanner .edge { fill: none; stroke-width: 1.4; }
        .specplanner .edge.critical { stroke-width: 3; }
        .specplanner .box { stroke-width: 1.4; }
        .specplanner .failed > .box { stroke-width: 2.4; }
        .specplanner .running > .box, .specplanner .checking > .box { stroke-width: 2.4; }
        .specplanner .skipped > .box { stroke-dasharray: 6 4; }
        .specplanner .cancelled > .box { stroke-dasharray: 2 3; }
        .specplanner .frame { fill: none; stroke-width: 1.2; stroke-dasharray: 1 4; stroke-linecap: round; }
        .specplanner .sign { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
        .specplanner .hollow { stroke-width: 1.4; }
        .specplanner .grid { stroke-width: 1; }
        .specplanner .check { fill-opacity: 0.45; }
        .specplanner .halo { fill: none; stroke-width: 5; stroke-linecap: round; }
        .specplanner .cross { fill: none; stroke-width: 2; stroke-linecap: round; }
        .specplanner .line { fill: none; stroke-width: 1.4; stroke-dasharray: 2 3; }

        """;

    private static string Colours(bool light)
    {
        var css = new StringBuilder();
        void Rule(string selector, string body) => css.Append(".specplanner ").Append(selector).Append(" { ").Append(body).Append(" }\n");
        string Either(string ofLight, string ofDark) => light ? ofLight : ofDark;

        Rule(".paper", $"fill: {Either("#ffffff", "#0d1117")};");
        Rule("text", $"fill: {Either("#1f2328", "#e6edf3")};");
        Rule("text.quiet", $"fill: {Either("#59636e", "#9aa4af")};");
        Rule(".edge", $"stroke: {Either("#8c959f", "#6e7781")};");
        Rule(".tip", $"fill: {Either("#8c959f", "#6e7781")};");
        Rule(".edge.critical", $"stroke: {Either("#8250df", "#ab7df8")};");
        Rule(".tip.critical", $"fill: {Either("#8250df", "#ab7df8")};");
        Rule(".frame", $"stroke: {Either("#8c959f", "#6e7781")};");
        Rule(".grid", $"stroke: {Either("#e4e8ec", "#21262d")};");
        Rule(".stripe", $"fill: {Either("#f6f8fa", "#12171e")};");
        Rule(".gap", $"fill: {Either("#eceff2", "#1d2228")};");
        Rule(".halo", $"stroke: {Either("#ffffff", "#0d1117")};");
        Rule(".sign", $"stroke: {Either("#ffffff", "#0d1117")};");
        foreach (var (tone, lightColour, lightTint, darkColour, darkTint) in Tones)
        {
            var (colour, tint) = light ? (lightColour, lightTint) : (darkColour, darkTint);
            Rule($".{tone} > .box, .specplanner .{tone} > .hollow", $"fill: {tint}; stroke: {colour};");
            Rule($".{tone} > .mark", $"fill: {colour};");
            Rule($".{tone} > .line, .specplanner .{tone} > .cross", $"stroke: {colour};");
            Rule($"text.{tone}", $"fill: {colour};");
        }

        return css.ToString();
    }
}
