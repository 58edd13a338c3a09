using System.Globalization;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Asks a person what is to be made, question by question.</summary>
/// <param name="console">Where the person sits.</param>
/// <param name="keep">Is given the answers whenever there is one more.</param>
internal sealed class SpecificationInterview(RunnerConsole console, Action<SpecificationAnswers> keep)
{

    private delegate Task<SpecificationAnswers?> Ask(SpecificationInterview interview, SpecificationAnswers answers);

    private static readonly (string Name, Ask Ask)[] Questions =
    [
        ("goal", static (i, a) => i.GoalAsync(a)),
        ("non-goals", static (i, a) => i.ListAsync(a, "What is left out on purpose? One a line; an empty line ends the list.", static x => x.NonGoals, static (x, l) => x with { NonGoals = l })),
        ("scope", static (i, a) => i.ListAsync(a, "What belongs to it: products, places, data? One a line.", static x => x.Scope, static (x, l) => x with { Scope = l })),
        ("users", static (i, a) => i.ListAsync(a, "Who uses it, and for what? One a line.", static x => x.Users, static (x, l) => x with { Users = l })),
        ("requirements", static (i, a) => i.RequirementsAsync(a)),
        ("capabilities", static (i, a) => i.CapabilitiesAsync(a)),
        ("decisions", static (i, a) => i.ListAsync(a, "What is decided already, and why? One a line.", static x => x.Decisions, static (x, l) => x with { Decisions = l })),
        ("constraints", static (i, a) => i.ListAsync(a, "What must everybody keep to who works on it: language, tools, rules? One a line.", static x => x.Constraints, static (x, l) => x with { Constraints = l })),
        ("open questions", static (i, a) => i.OpenQuestionsAsync(a)),
    ];

    /// <summary>The names of the questions, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Questions.Select(q => q.Name)];

    /// <summary>Asks what was not answered yet.</summary>
    /// <returns>The answers; <see langword="null"/> when the person stopped, and what there is was kept.</returns>
    public async Task<SpecificationAnswers?> AskAsync(SpecificationAnswers answers)
    {
        for (var i = 0; i < Questions.Length; i++)
        {
            var (name, ask) = Questions[i];
            if (answers.Answered.Contains(name, StringComparer.Ordinal)) continue;
            console.Out.WriteLine();
            console.Out.Write(console.Paint($"{i + 1} of {Questions.Length}. ", Tone.Quiet));
            if (await ask(this, answers) is not { } more) return null;
            answers = Kept(more with { Answered = [.. more.Answered, name] });
        }

        return answers;
    }

    /// <summary>Asks one question again, as if it had never been answered.</summary>
    /// <returns>The answers; <see langword="null"/> when the person stopped.</returns>
    public Task<SpecificationAnswers?> AskAgainAsync(SpecificationAnswers answers, string name)
    {
        var cleared = name switch
        {
            "non-goals" => answers with { NonGoals = [] },
            "scope" => answers with { Scope = [] },
            "users" => answers with { Users = [] },
            // What refers to requirements by their number goes with them.
            "requirements" => answers with { Requirements = [], Capabilities = [.. answers.Capabilities.Select(c => c with { Behaviors = [.. c.Behaviors.Select(b => b with { Requirements = [] })] })] },
            "capabilities" => answers with { Capabilities = [] },
            "decisions" => answers with { Decisions = [] },
            "constraints" => answers with { Constraints = [] },
            "open questions" => answers with { OpenQuestions = [] },
            _ => answers with { Goal = "" },
        };
        return AskAsync(cleared with { Answered = [.. answers.Answered.Where(a => a != name)] });
    }

    private async Task<SpecificationAnswers?> GoalAsync(SpecificationAnswers answers)
    {
        console.Out.WriteLine("What is to be better afterwards, and for whom? A sentence or two.");
        while (true)
        {
            if (await ReadAsync("> ") is not { } goal) return null;
            if (goal.Length > 0) return answers with { Goal = goal };
            console.Out.WriteLine("Without a goal nobody can tell whether it was reached.");
        }
    }

    private async Task<SpecificationAnswers?> ListAsync(
        SpecificationAnswers answers, string question, Func<SpecificationAnswers, EquatableArray<string>> items, Func<SpecificationAnswers, EquatableArray<string>, SpecificationAnswers> with)
    {
        console.Out.WriteLine(question);
        foreach (var item in items(answers)) console.Out.WriteLine($"  {item}");
        while (await ReadAsync("> ") is { } line)
        {
            if (line.Length == 0) return answers;
            answers = Kept(with(answers, [.. items(answers), line]));
        }

        return null;
    }

    private async Task<SpecificationAnswers?> RequirementsAsync(SpecificationAnswers answers)
    {
        console.Out.WriteLine("What must hold? One requirement a line, with MUST, SHOULD or MAY: \"The system MUST reject an expired card.\"");
        for (var i = 0; i < answers.Requirements.Count; i++) console.Out.WriteLine($"  REQ-{i + 1} {answers.Requirements[i].Text}");
        while (await ReadAsync($"REQ-{answers.Requirements.Count + 1}> ") is { } line)
        {
            if (line.Length == 0) return answers;
            var sentence = RequirementSentence.Of(line);
            if (sentence is null)
            {
                // Whoever begins with a verb need not write the rest of the sentence.
                if (RequirementSentence.Of(line, RequirementStrength.Must) is null)
                {
                    console.Out.WriteLine("Say how strongly it is meant: write MUST, SHOULD or MAY into the sentence.");
                    continue;
                }

                if (await Question.ChooseAsync(console, "How strongly is it meant?", ["must", "should", "optional"], CancellationToken.None) is not { } word) return null;
                sentence = RequirementSentence.Of(line, RequirementSentence.StrengthOf(word)!.Value)!;
                console.Out.WriteLine($"  {sentence}");
            }

            answers = Kept(answers with { Requirements = [.. answers.Requirements, new RequirementAnswer(sentence)] });
        }

        return null;
    }

    private async Task<SpecificationAnswers?> CapabilitiesAsync(SpecificationAnswers answers)
    {
        console.Out.WriteLine("What is it able to do? One capability after the other, such as \"Authorise payments\".");
        for (var i = 0; i < answers.Capabilities.Count; i++) console.Out.WriteLine($"  C{i + 1} {answers.Capabilities[i].Name}: {Words.Count(answers.Capabilities[i].Behaviors.Count, "behaviour")}");
        while (await ReadAsync($"C{answers.Capabilities.Count + 1}> ") is { } name)
        {
            if (name.Length == 0) return answers;
            if (await ReadAsync("  In which domain? (empty for none) ") is not { } domain) return null;
            answers = Kept(answers with { Capabilities = [.. answers.Capabilities, new CapabilityAnswer(name, domain, [])] });
            if (await BehaviorsAsync(answers) is not { } more) return null;
            answers = more;
        }

        return null;
    }

    private async Task<SpecificationAnswers?> BehaviorsAsync(SpecificationAnswers answers)
    {
        console.Out.WriteLine("  What does it do, step by step? Begin with a verb; an empty line ends the list.");
        var number = answers.Capabilities.Sum(c => c.Behaviors.Count);
        while (await ReadAsync($"  B{number + 1}> ") is { } text)
        {
            if (text.Length == 0) return answers;
            if (await KindAsync(text) is not { } kind || await ReferencesAsync(answers.Requirements.Count) is not { } references) return null;
            var last = answers.Capabilities[^1];
            last = last with { Behaviors = [.. last.Behaviors, new BehaviorAnswer(kind, text, references)] };
            answers = Kept(answers with { Capabilities = [.. answers.Capabilities.Take(answers.Capabilities.Count - 1), last] });
            number++;
        }

        return null;
    }

    private async Task<BehaviorKind?> KindAsync(string text)
    {
        if (BehaviorVerbs.KindOf(text) is not BehaviorKind.Unsaid and var known)
        {
            console.Out.WriteLine($"    ({BehaviorKindWords.Of(known)})");
            return known;
        }

        var word = await Question.ChooseAsync(console, "    Which part does it play?", [.. BehaviorKindWords.All], CancellationToken.None);
        return word is null ? null : BehaviorKindWords.KindOf(word);
    }

    private async Task<EquatableArray<string>?> ReferencesAsync(int requirements)
    {
        if (requirements == 0) return [];
        while (true)
        {
            if (await ReadAsync($"    Which requirements does it serve? (numbers from 1 to {requirements}, empty for none) ") is not { } line) return null;
            var words = line.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
            var numbers = words.Select(w => int.TryParse(w.StartsWith("REQ-", StringComparison.OrdinalIgnoreCase) ? w[4..] : w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
            if (numbers.All(n => n >= 1 && n <= requirements)) return [.. numbers.Distinct().Select(n => $"REQ-{n}")];
            console.Out.WriteLine($"    There are the requirements 1 to {requirements}.");
        }
    }

    private async Task<SpecificationAnswers?> OpenQuestionsAsync(SpecificationAnswers answers)
    {
        console.Out.WriteLine("What does nobody know yet? One question a line.");
        foreach (var one in answers.OpenQuestions) console.Out.WriteLine($"  {one.Text}");
        while (await ReadAsync("> ") is { } text)
        {
            if (text.Length == 0) return answers;
            if (await Question.ChooseAsync(console, "  Must it be answered before anything is planned?", ["yes", "no"], CancellationToken.None) is not { } blocking) return null;
            answers = Kept(answers with { OpenQuestions = [.. answers.OpenQuestions, new OpenQuestion(text, blocking == "yes")] });
        }

        return null;
    }

    private SpecificationAnswers Kept(SpecificationAnswers answers)
    {
        keep(answers);
        return answers;
    }

    private async Task<string?> ReadAsync(string prompt) =>
        await Question.ReadAsync(console, prompt, CancellationToken.None) is { } line ? TextWidth.OneLine(line) : null;
}
