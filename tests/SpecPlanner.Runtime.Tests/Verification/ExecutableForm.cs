using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>A form of the criterion grammar with a case in which it holds and one in which it does not.</summary>
/// <param name="Clause">The criterion as it stands in the Markdown.</param>
/// <param name="True">The step's script for which it holds.</param>
/// <param name="False">The step's script for which it does not.</param>
internal sealed record ExecutableForm(string Clause, string True = "true", string False = "true")
{
    /// <summary>What the server answers where it holds, one a request.</summary>
    public string[] TrueAnswers { get; init; } = [];

    /// <summary>What the server answers where it does not.</summary>
    public string[] FalseAnswers { get; init; } = [];

    /// <summary>What the reviewer says in either case.</summary>
    public bool IsJudged { get; init; }

    /// <summary>Whether the clause begins with a name and a colon; a <c>not</c> would stand behind them.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The step's outputs, as the lines of the list.</summary>
    public string Outputs { get; init; } = "";

    /// <summary>What the false case is found to be; unknown where nothing can be seen.</summary>
    public CheckResult FalseResult { get; init; } = CheckResult.DoesNotHold;

    /// <summary>Whether <c>not</c> can stand before it: it binds one clause behind its name, and is part of the text that a person judges.</summary>
    public bool CanBeNegated => !IsJudged && !IsNamed && !Clause.Contains('\n', StringComparison.Ordinal) && !Clause.Contains("of:", StringComparison.Ordinal);

    /// <summary>The template around the clause.</summary>
    /// <param name="holds">Which of the two cases.</param>
    /// <param name="negated">Whether the clause stands under <c>not</c>.</param>
    public string Markdown(bool holds, bool negated = false) =>
        $$$"""
        ---
        id: form
        name: Form
        category: tests
        assignedPersonas: [shell]
        successCriteria: "`true`"
        baseUrl: "{{server}}"
        policy: network_write
        parameters:
          server: { type: url }
          word: { type: string, default: ok }
        ---
        ## Steps
        ### Step 1: Act
        **Persona**: shell
        **Action**:
        ```sh
        {{{(holds ? True : False)}}}
        ```
        {{{(Outputs.Length > 0 ? "**Outputs**:\n" + Outputs + "\n" : "")}}}**Success criterion**: {{{(negated ? "not " : "")}}}{{{Clause}}}
        """;

    /// <inheritdoc/>
    public override string ToString() => Clause.ReplaceLineEndings("⏎");
}
