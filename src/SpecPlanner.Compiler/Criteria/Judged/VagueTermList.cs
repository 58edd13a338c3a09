namespace SpecPlanner.Compiler;

/// <summary>The vague phrases of the language, one a line: the phrase, and a form that can be measured.</summary>
internal static class VagueTermList
{
    /// <summary>What a command shows.</summary>
    public const string Run = "name a command that shows it, such as `dotnet test --filter Cards` passes";

    /// <summary>What an address answers.</summary>
    public const string Answer = "name the answer, such as `/health` returns 200 with \"ok\"";

    /// <summary>How long something takes.</summary>
    public const string Time = "name the limit, such as `/health` returns 200 within 2s";

    /// <summary>How many there are.</summary>
    public const string Number = "name the number and what prints it, such as `ls out | wc -l` ≥ 7";

    /// <summary>What is printed.</summary>
    public const string Expected = "say what is expected, such as `cat out/version.txt` = 2.0";

    /// <summary>How something fails.</summary>
    public const string Failure = "name one error and its effect, such as `app --config missing.json` exits with 2";

    private const string Tool = "name the tool that decides, such as `dotnet format --verify-no-changes` passes";
    private const string Person = "say what a person does and sees, such as: three colleagues place an order without asking";

    /// <summary>The phrases.</summary>
    public static IReadOnlyList<(string Phrase, string Suggestion)> Terms { get; } =
    [
        ("works correctly", Run),
        ("works properly", Run),
        ("works as expected", Run),
        ("works as intended", Run),
        ("works fine", Run),
        ("works well", Run),
        ("works", Run),
        ("is working", Run),
        ("functions properly", Run),
        ("functions correctly", Run),
        ("behaves correctly", Run),
        ("runs smoothly", Run),
        ("properly", Run),
        ("correctly", Run),
        ("successfully", Run),
        ("is correct", Expected),
        ("are correct", Expected),
        ("as expected", Expected),
        ("as intended", Expected),
        ("as needed", Expected),
        ("as appropriate", Expected),
        ("looks good", Expected),
        ("looks right", Expected),
        ("looks fine", Expected),
        ("is good", Expected),
        ("is fine", Expected),
        ("is ok", Expected),
        ("appropriate", Expected),
        ("appropriately", Expected),
        ("reasonable", Number),
        ("sufficient", Number),
        ("sufficiently", Number),
        ("enough", Number),
        ("adequate", Number),
        ("acceptable", Number),
        ("many", Number),
        ("several", Number),
        ("etc", "list every case"),
        ("and so on", "list every case"),
        ("if necessary", "say when"),
        ("if possible", "say when"),
        ("is healthy", Answer),
        ("is available", Answer),
        ("is reachable", Answer),
        ("is responsive", Time),
        ("fast", Time),
        ("quick", Time),
        ("quickly", Time),
        ("performs well", Time),
        ("performant", Time),
        ("efficient", Time),
        ("efficiently", Time),
        ("in a timely manner", Time),
        ("soon", Time),
        ("scales well", Number),
        ("scalable", Number),
        ("handles errors", Failure),
        ("handle errors", Failure),
        ("errors are handled", Failure),
        ("gracefully", Failure),
        ("robust", Failure),
        ("reliable", Failure),
        ("is stable", Failure),
        ("secure", "name the attack or the rule, such as `curl -s -o /dev/null -w '%{http_code}' http://localhost:8080/admin` = 401"),
        ("is clean", Tool),
        ("clean code", Tool),
        ("high quality", Tool),
        ("well tested", "name the tests, such as `dotnet test --filter Cards` passes"),
        ("well documented", "name the document, such as file `docs/cards.md` contains \"expired\""),
        ("user-friendly", Person),
        ("user friendly", Person),
        ("intuitive", Person),
        ("easy to use", Person),
        ("easy", Person),
        ("seamless", Person),
        ("seamlessly", Person),
        ("nice", Person),
    ];
}
