using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>Asks about each open weakness and writes the answer into the file before the next one is asked, so that nothing is lost when it ends.</summary>
internal sealed class ReviewQuestions(RunnerConsole console, ReviewedFile file)
{
    private const string Skip = "skip";
    private const string End = "end";

    private static readonly string[] Answers = [.. ResolutionWords.All.Select(w => w.Word), Skip, End];

    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);
    private int _written;

    /// <summary>Asks until nothing is open, or the person ends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> AskAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (file.ReviewOrRefuse(console) is not { } review) return ExitCodes.BadUsage;
            if (review.Open.Select(w => w.Weakness).FirstOrDefault(w => !_skipped.Contains(KeyOf(review, w))) is not { } next) return Finish(review);
            Show(review, next);
            var (goesOn, problem) = await AskAsync(review, next, cancellationToken);
            if (problem is not null) return console.Refuse(problem);
            if (!goesOn) return Finish(review);
        }
    }

    private async Task<(bool GoesOn, string? Problem)> AskAsync(SpecificationReview review, Weakness weakness, CancellationToken cancellationToken)
    {
        var answer = await Question.ChooseAsync(console, "How is it resolved?", Answers, cancellationToken);
        if (answer is null or End) return (false, null);
        string? requirement = null;
        if (answer != Skip && ResolutionWords.Kind(answer) == ResolutionKind.Mandatory)
        {
            requirement = await Question.ReadAsync(console, "Which requirement or behaviour says so? ", cancellationToken);
            if (requirement is null) return (false, null);
            if (requirement.Length == 0) answer = Skip;
        }

        var reason = answer == Skip ? "" : await Question.ReadAsync(console, "Because: ", cancellationToken);
        if (reason is null) return (false, null);
        if (reason.Length > 0) return (true, Write(review, weakness, ResolutionWords.Kind(answer)!.Value, requirement, reason));
        console.Out.WriteLine("It stays open.");
        _skipped.Add(KeyOf(review, weakness));
        return (true, null);
    }

    // What has no effect stays open and is not asked again: the check says why.
    private string? Write(SpecificationReview review, Weakness weakness, ResolutionKind kind, string? requirement, string reason)
    {
        var source = review.Document.Document.Source;
        if (ResolutionComment.Edit(review.Document, weakness, kind, requirement, reason) is not { } edit)
        {
            console.Out.WriteLine("No comment can stand there. Write it by hand.");
            _skipped.Add(KeyOf(review, weakness));
            return null;
        }

        if (FixableFile.Of(file.File, source) is not { } written) return $"The file {TextWidth.OneLine(file.Path)} is not UTF-8, so it is not written.";
        if (written.Document.Text != source.Text) return $"The file {TextWidth.OneLine(file.Path)} was changed by somebody else meanwhile. Ask again.";
        if (written.Write(Fix.Of("", edit).ApplyTo(source.Text)) is { } problem) return $"The file {TextWidth.OneLine(file.Path)} could not be written: {TextWidth.OneLine(problem)}";

        _written++;
        var before = review.Open.Count();
        if (file.ReviewOrRefuse(console) is { } after && after.Open.Count() == before)
        {
            console.Out.WriteLine("It is written, and has no effect yet: see \"check\".");
            foreach (var still in after.Open.Where(w => w.Weakness.Id == weakness.Id)) _skipped.Add(KeyOf(after, still.Weakness));
        }

        return null;
    }

    private void Show(SpecificationReview review, Weakness weakness)
    {
        var text = review.Document.Document.Source.Text;
        var (start, end) = (weakness.Span.Start, weakness.Span.End);
        while (start > 0 && text[start - 1] is not ('\r' or '\n')) start--;
        while (end < text.Length && text[end] is not ('\r' or '\n')) end++;
        console.Out.WriteLine();
        ReviewText.WriteOpen(console, file, review, weakness);
        ShownLines.Write(console, text[start..end]);
    }

    private int Finish(SpecificationReview review)
    {
        console.Out.WriteLine();
        console.Out.WriteLine($"{Words.Count(_written, "resolution")} written. {ReviewText.Summary(review)}");
        return ExitCodes.Done;
    }

    // Positions and numbers move with each comment; what is said of which words does not.
    private static string KeyOf(SpecificationReview review, Weakness weakness)
    {
        var text = review.Document.Document.Source.Text;
        var said = text.Substring(weakness.Span.Start, weakness.Span.Length);
        var same = review.Weaknesses.Count(w => w.Weakness.Kind == weakness.Kind && w.Weakness.Span.Start < weakness.Span.Start && text.Substring(w.Weakness.Span.Start, w.Weakness.Span.Length) == said);
        return $"{weakness.Kind} {same} {said}";
    }
}
