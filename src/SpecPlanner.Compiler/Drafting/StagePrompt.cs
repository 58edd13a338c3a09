using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>What an agent program is told in one round of a decomposition.</summary>
public sealed record StagePrompt
{
    /// <summary>What is worked out.</summary>
    public required DecompositionStage Stage { get; init; }

    /// <summary>The specification as it is now.</summary>
    public required string Specification { get; init; }

    /// <summary>What is wrong or missing, a line each.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>What is known of the project, as Markdown; empty when nothing is.</summary>
    public string Context { get; init; } = "";

    /// <summary>The persona's own prompt; empty without one.</summary>
    public string Persona { get; init; } = "";

    /// <summary>Whether the specification is the last answer of the one who is asked.</summary>
    public bool IsOwnAnswer { get; init; }

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        var prompt = new StringBuilder();
        if (Persona.Length > 0) prompt.Append(Persona.Trim()).Append("\n\n");
        prompt.Append("# Decompose a specification: ").Append(TitleOf(Stage)).Append("\n\n").Append(Task(Stage)).Append("\n\n").Append(StageRules.Always).Append("\n\n");
        prompt.Append("## The language\n\n").Append(StageRules.Of(Stage)).Append("\n\n");
        prompt.Append(IsOwnAnswer ? "## What is wrong or missing in your last answer\n\n" : "## What is wrong or missing\n\n");
        prompt.Append(Findings.Count == 0 ? "Nothing that the compiler sees.\n" : string.Concat(Findings.Select(f => $"- {f}\n"))).Append('\n');
        if (Context.Length > 0) prompt.Append("## The project\n\n").Append(Fenced(Context)).Append('\n');
        prompt.Append(IsOwnAnswer ? "## Your last answer\n\n" : "## The specification\n\n").Append(Fenced(Specification));
        return prompt.ToString();
    }

    /// <summary>The name of a stage, for people.</summary>
    public static string TitleOf(DecompositionStage stage) => stage switch
    {
        DecompositionStage.Requirements => "requirements",
        DecompositionStage.Behaviors => "capabilities and behaviours",
        DecompositionStage.Flows => "flows and state machines",
        _ => "tasks",
    };

    private static string Task(DecompositionStage stage) => stage switch
    {
        DecompositionStage.Requirements => "Write down as requirements what the prose says must hold. Change nothing else.",
        DecompositionStage.Behaviors => "Add the capabilities, and the behaviours of each, that the requirements ask for. Change nothing else.",
        DecompositionStage.Flows => "Add the flows through the behaviours, the steel thread first, and the state machine behind it. Change nothing else.",
        _ => "Add the tasks that cover every requirement, behaviour and transition, each with a criterion that a program can check. Fill in every TODO(decompose).",
    };

    // A fence longer than any in the text.
    private static string Fenced(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(4, longest + 1));
        return $"{fence}markdown\n{text.TrimEnd()}\n{fence}\n";
    }
}
