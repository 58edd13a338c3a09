using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>One conversation about a specification: a draft is begun or taken up again, asked about, shown and written.</summary>
/// <param name="console">Where the person sits.</param>
/// <param name="layers">The folders; the project's is the one that is written to.</param>
/// <param name="place">Where the hints are to look.</param>
internal sealed class SpecifySession(RunnerConsole console, MarkdownLayers layers, MarkdownPlace place)
{
    private string? _unkept;

    /// <summary>Asks a person, and writes the specification when they agree to it.</summary>
    /// <param name="id">The id that was named; <see langword="null"/> when none was.</param>
    public async Task<int> AskAsync(string? id)
    {
        if (await BeginAsync(id) is not { } answers) return Later(null);
        if (SpecifiedId.Problem(layers, answers.Id, console.Program, place) is { } problem) return console.Refuse(problem.Problem!, problem.Hint);
        var interview = new SpecificationInterview(console, Keep);
        if (await interview.AskAsync(answers) is not { } complete) return Later(answers.Id);
        while (true)
        {
            var written = SpecifiedId.Compile(layers, complete);
            console.Out.WriteLine();
            console.Out.Write(written.Text);
            console.Out.WriteLine();
            written.WriteFindings(console);
            switch (await Question.ChooseAsync(console, $"Write {written.Path}?", ["write", "change", "later"], CancellationToken.None))
            {
                case "write" when DecompositionGate.Wrong(written.Bound).Any():
                    console.Out.WriteLine("It has errors and is not written. Change the answer they come from.");
                    continue;
                case "write":
                    return Written(written, complete.Id);
                case "change" when await ChangeAsync(interview, complete) is { } changed:
                    complete = changed;
                    continue;
                default:
                    return Later(complete.Id);
            }
        }
    }

    /// <summary>Writes the specification of answers that are all there.</summary>
    public int Write(SpecificationAnswers answers, bool isDryRun)
    {
        if (SpecifiedId.Problem(layers, answers.Id, console.Program, place) is { } problem) return console.Refuse(problem.Problem!, problem.Hint);
        var written = SpecifiedId.Compile(layers, answers);
        if (isDryRun) console.Out.Write(written.Text);
        var beside = isDryRun ? console.ForErrors() : console;
        written.WriteFindings(beside);
        if (DecompositionGate.Wrong(written.Bound).Any()) return console.Refuse($"What follows from these answers has errors; {written.Path} is not written.");
        return isDryRun ? ExitCodes.Done : Written(written, null);
    }

    private async Task<SpecificationAnswers?> BeginAsync(string? id)
    {
        var drafts = DraftFile.IdsIn(layers.Root!);
        if (id is null && drafts.Count > 0)
        {
            console.Out.WriteLine($"{(drafts.Count == 1 ? "There is a draft" : "There are drafts")}: {string.Join(", ", drafts.Select(TextWidth.OneLine))}.");
            if (drafts.Count == 1 && await Question.ChooseAsync(console, "Go on with it?", ["yes", "no"], CancellationToken.None) is var go)
            {
                if (go is null) return null;
                if (go == "yes") id = drafts[0];
            }
        }

        if (id is not null && DraftFile.Read(layers.Root!, id) is { } draft)
        {
            console.Out.WriteLine($"Going on with the draft of {TextWidth.OneLine(id)}.");
            return draft with { Id = id };
        }

        console.Out.WriteLine("Every answer is kept at once: stop when you like, and go on later.");
        if (await Question.ReadAsync(console, "What is it called? ", CancellationToken.None) is not { } name) return null;
        name = TextWidth.OneLine(name);
        id ??= Slug.Of(name);
        return new SpecificationAnswers { Id = id, Name = name.Length > 0 ? name : SpecifiedId.NameOf(id) };
    }

    private async Task<SpecificationAnswers?> ChangeAsync(SpecificationInterview interview, SpecificationAnswers answers)
    {
        while (true)
        {
            if (await Question.ReadAsync(console, $"Which answer: {string.Join(", ", SpecificationInterview.Names)}? ", CancellationToken.None) is not { } word) return null;
            var names = SpecificationInterview.Names.Where(n => word.Length > 0 && n.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList();
            if (names.Count == 1) return await interview.AskAgainAsync(answers, names[0]);
            console.Out.WriteLine(names.Count == 0 ? $"\"{TextWidth.OneLine(word)}\" is none of the answers." : $"\"{TextWidth.OneLine(word)}\" is the beginning of several.");
        }
    }

    private int Written(WrittenSpecification written, string? draft)
    {
        if (SpecifiedId.Create(written) is { } problem) return console.Refuse(problem);
        if (draft is not null) DraftFile.Delete(layers.Root!, draft);
        var id = written.Bound.Document.Model.Id;
        console.Out.WriteLine($"Wrote {written.Shown(console)}");
        if (written.Text.Contains(SpecificationDrafts.Mark, StringComparison.Ordinal)) console.Out.WriteLine($"What follows from the answers was drafted. What only you can decide is marked {SpecificationDrafts.Mark}.");
        console.Out.WriteLine($"To see what it plans: {console.Program} plan {id}{place.Again}");
        return ExitCodes.Done;
    }

    private void Keep(SpecificationAnswers answers)
    {
        if (_unkept is null && DraftFile.Write(layers.Root!, answers) is { } problem) console.Error.WriteLine(_unkept = $"The draft cannot be kept: {TextWidth.OneLine(problem)}");
    }

    private int Later(string? id)
    {
        console.Out.WriteLine(id is null || _unkept is not null || !File.Exists(DraftFile.Of(layers.Root!, id)) ? "Nothing was written." : $"The answers are kept. To go on: {console.Program} specify {id}{place.Again}");
        return ExitCodes.Halted;
    }
}
