namespace SpecPlanner.Runner;

/// <summary>How the states of a matrix look on a page, in light and dark surroundings.</summary>
internal static class TraceStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --back: #ffffff; --head: #f6f8fa; --good: #1a7f37; --good-back: #e9f8ee; --bad: #cf222e; --bad-back: #ffecea; --notice: #946200; --notice-back: #fff7d1; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9aa4af; --line: #3d444d; --back: #0d1117; --head: #161b22; --good: #3fb950; --good-back: #11271a; --bad: #f85149; --bad-back: #33171a; --notice: #d9a422; --notice-back: #2d2410; } }
        body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: var(--text); background: var(--back); font: 15px/1.5 system-ui, sans-serif; }
        h1 { margin-bottom: 0; } h2 { margin-top: 2rem; } h3 { margin: 1.2rem 0 0; font-size: 1rem; }
        a { color: inherit; text-decoration: none; } a:hover { text-decoration: underline; }
        code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
        thead th, tbody th { background: var(--head); white-space: nowrap; font-weight: 600; }
        .task { text-align: center; width: 3.5rem; }
        .good { color: var(--good); } .bad { color: var(--bad); } .notice { color: var(--notice); } .quiet { color: var(--quiet); }
        td.good, .chip.good { background: var(--good-back); } td.bad, .chip.bad { background: var(--bad-back); } td.notice, .chip.notice { background: var(--notice-back); }
        .chip { display: inline-block; border-radius: 1rem; padding: 0 .6rem; font-weight: 600; font-size: .85rem; }
        .chip.quiet { background: var(--head); }
        section:target { outline: 2px solid var(--notice); outline-offset: .4rem; }
        p, ul { margin: .3rem 0; }

        """;

    /// <summary>The class of a state.</summary>
    public static string ClassOf(string word) => word switch
    {
        "done" => "good",
        "failed" => "bad",
        "open" or "blocked" or "skipped" or "cancelled" or "pending" => "quiet",
        _ => "notice",
    };

    /// <summary>The sign of a state.</summary>
    public static string SymbolOf(string word) => word switch
    {
        "done" => "✓",
        "failed" => "✗",
        "open" or "pending" => "·",
        "blocked" or "skipped" or "cancelled" => "-",
        _ => "?",
    };
}
