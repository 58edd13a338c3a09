using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What an agent is told that is to judge a plan.</summary>
public sealed record JudgementPrompt
{
    private const string Task = """
        Judge whether the plan below is ready to be carried out. You change nothing: you read, and say what you think.

        * Does every task do what the document asks for, all of it, and nothing else?
        * Can each success criterion be false while the task looks done? Then it proves nothing.
        * Is anything missing that the document asks for, or in an order that cannot work?
        * Is anything dangerous done without a way back, or without asking?
        * Does anything go against the preferences of this project?

        Name each issue with the task it is about, the evidence (words you read, quoted) and a fix. A plan with an issue that must be mended first is BLOCKED;
        one that may run, but could be better, is READY_WITH_NOTES; else it is READY.

        End with one JSON object, beginning on a line of its own, that fits this schema:

        """;

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The text of the document it was made from; empty when that is not at hand.</summary>
    public string Document { get; init; } = "";

    /// <summary>What the project prefers, in its own words; empty when it says nothing.</summary>
    public string Preferences { get; init; } = "";

    /// <summary>What the persona is told about itself; empty when nothing is.</summary>
    public string Persona { get; init; } = "";

    /// <summary>What was wrong with the answer before; empty when there was none.</summary>
    public string Objection { get; init; } = "";

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Persona.Length > 0) text.Append(Persona.Trim()).Append("\n\n");
        text.Append(Task.ReplaceLineEndings("\n")).Append(Fenced("json", JsonSchema.Judgement.Root.GetRawText()));
        if (Objection.Length > 0) text.Append("\n## What is wrong with your last answer\n\n").Append(Objection).Append('\n');
        if (Preferences.Length > 0) text.Append("\n## The preferences of this project\n\n").Append(Fenced("markdown", Preferences));
        if (Document.Length > 0) text.Append("\n## The document\n\n").Append(Fenced("markdown", Document));
        return text.Append("\n## The plan\n\n").Append(Fenced("json", PlanJson.Write(Plan))).ToString();
    }

    // A fence longer than any in the text: what is quoted must not end the quotation.
    private static string Fenced(string language, string text)
    {
        var longest = 2;
        for (var (i, run) = (0, 0); i < text.Length; i++) longest = Math.Max(longest, run = text[i] == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        return $"{fence}{language}\n{text.TrimEnd()}\n{fence}\n";
    }
}
