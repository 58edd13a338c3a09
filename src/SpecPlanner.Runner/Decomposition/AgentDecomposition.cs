using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Lets an agent program work a specification out, stage by stage: each answer is compiled, and handed back with its findings until the gates pass.</summary>
internal sealed class AgentDecomposition(RunnerConsole console, SpecificationFile file, DecomposingAgent agent)
{
    private const int MostFindings = 60;

    private readonly AgentProgram _program = new(console.Clock);
    private WrittenSpecification _current = file.Compile(file.File.Document.Text.ReplaceLineEndings("\n"));
    private IReadOnlyList<string> _objections = [];
    private bool _isOwnAnswer;
    private int _round;

    /// <summary>What is known of the project.</summary>
    public required string Context { get; init; }

    /// <summary>How often the program is asked in a stage.</summary>
    public required int Rounds { get; init; }

    /// <summary>How long an answer may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Whether the result is shown instead of written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Runs the stages.</summary>
    /// <returns>The exit code: done when the gates pass, failed when the rounds ended before.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        if (Stages().All(stage => DecompositionGate.IsMet(stage, _current.Bound)))
        {
            console.Out.WriteLine($"Nothing is left to work out in {_current.Shown(console)}: {VerdictWords.Of(_current.Bound.Verdict!.Value)}.");
            return ExitCodes.Done;
        }

        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var listening = console.OnInterrupt(_ => interrupted.Cancel());
        DecompositionTranscript? transcript = null;
        try
        {
            transcript = DecompositionTranscript.Begin(file.Layers.Root!, file.Id, console.Clock.GetUtcNow());
            foreach (var stage in Stages())
            {
                if (!await StageAsync(stage, transcript, interrupted.Token)) break;
            }

            return End(transcript);
        }
        catch (OperationCanceledException)
        {
            console.Out.WriteLine($"Stopped; {_current.Shown(console)} is as it was.");
            return Kept(transcript!, ExitCodes.Halted);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return console.Refuse($"The transcript cannot be written, so the program is not asked: {TextWidth.OneLine(problem.Message)}");
        }
    }

    private static DecompositionStage[] Stages() => Enum.GetValues<DecompositionStage>();

    // Whether it makes sense to go on: what a stage left open, a later one may still bring; what is wrong stays wrong.
    private async Task<bool> StageAsync(DecompositionStage stage, DecompositionTranscript transcript, CancellationToken stop)
    {
        for (var i = 0; i < Rounds && !IsMet(stage); i++)
        {
            await RoundAsync(stage, transcript, stop);
            console.Out.WriteLine($"Round {_round}, {StagePrompt.TitleOf(stage)}: {Outcome(stage)}");
        }

        return IsMet(stage) || (_objections.Count == 0 && !DecompositionGate.Wrong(_current.Bound).Any());
    }

    private bool IsMet(DecompositionStage stage) => _objections.Count == 0 && DecompositionGate.IsMet(stage, _current.Bound);

    private async Task RoundAsync(DecompositionStage stage, DecompositionTranscript transcript, CancellationToken stop)
    {
        var prompt = new StagePrompt
        {
            Stage = stage,
            Specification = _current.Text,
            Findings = FindingsOf(stage),
            Context = Context,
            Persona = agent.Prompt,
            IsOwnAnswer = _isOwnAnswer,
        }.ToString();
        transcript.Keep(++_round, "prompt.md", prompt);
        var answer = await _program.AskAsync(
            new AgentCall { Command = agent.Command, Input = prompt, Folder = file.Layers.Root!, Purpose = $"decompose/{_round}", Timeout = Timeout }, stop);
        transcript.Keep(_round, "answer.md", answer.Text);
        if (answer.Errors.Length > 0) transcript.Keep(_round, "errors.txt", answer.Errors);
        Take(answer);
        transcript.Keep(_round, "findings.txt", string.Concat(FindingsOf(stage).Select(f => f + "\n")));
    }

    // An answer that can be read becomes what is worked on, however much is wrong with it; one that takes something away does not.
    private void Take(AgentAnswer answer)
    {
        if (answer.Problem.Length > 0)
        {
            _objections = [$"Your last answer could not be used: {answer.Problem}"];
            return;
        }

        if (AgentOutput.SpecificationIn(answer.Text) is not { } text)
        {
            _objections = ["Your last answer held no specification: answer with the whole document, beginning with its front matter, in one block of Markdown."];
            return;
        }

        var compiled = file.Compile(text);
        _objections = AnswerGuard.Check(file.Compile(file.File.Document.Text.ReplaceLineEndings("\n")).Bound, compiled.Bound);
        if (compiled.Bound.Document.Model.Specification is null) _objections = [.. compiled.Findings.Select(Line), .. _objections];
        if (_objections.Count > 0) return;
        (_current, _isOwnAnswer) = (compiled, true);
    }

    private List<string> FindingsOf(DecompositionStage stage)
    {
        var open = _current.Text.Split('\n').Select((line, i) => (line, i)).Where(l => l.line.Contains(SpecificationDrafts.Mark, StringComparison.Ordinal)).Select(l => $"Line {l.i + 1}: an open place: {l.line.Trim()}");
        List<string> all = [.. _objections, .. _current.Findings.Select(Line), .. DecompositionGate.MissingAt(stage, _current.Bound).Select(m => $"Missing, such as {m}"), .. open];
        return all.Count <= MostFindings ? all : [.. all.Take(MostFindings), $"… and {all.Count - MostFindings} more."];
    }

    private string Line(PlacedFinding finding) =>
        $"{file.Path}({finding.Start.Line},{finding.Start.Column}): {FindingText.Word(finding.Finding.Rule.Severity)} {finding.Finding.Rule.Id}: {TextWidth.OneLine(finding.Finding.Message)}";

    private string Outcome(DecompositionStage stage)
    {
        if (_objections.Count > 0) return $"not taken. {TextWidth.OneLine(_objections[0])}";
        var errors = _current.Findings.Count(f => f.Finding.Rule.Severity == RuleSeverity.Error);
        var warnings = _current.Findings.Count(f => f.Finding.Rule.Severity == RuleSeverity.Warning);
        return $"{Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}{(IsMet(stage) ? "; done" : "")}";
    }

    private int End(DecompositionTranscript transcript)
    {
        var isReady = _objections.Count == 0 && DecompositionGate.IsReady(_current.Bound);
        if (!isReady)
        {
            console.Out.WriteLine($"The gates do not pass after {Words.Count(_round, "round")}; {_current.Shown(console)} is as it was.");
            foreach (var finding in FindingsOf(DecompositionStage.Tasks).Take(10)) console.Out.WriteLine($"  {finding}");
            return Kept(transcript, ExitCodes.Failed);
        }

        var text = EndingsOfFile(_current.Text);
        if (IsDryRun)
        {
            Skeleton.WriteDifference(console, file.Path, file.File.Document.Text, text);
            return Kept(transcript, ExitCodes.Failed);
        }

        if (file.File.Write(text) is { } problem)
        {
            console.Refuse($"{_current.Shown(console)} cannot be written: {TextWidth.OneLine(problem)}");
            return Kept(transcript, ExitCodes.BadUsage);
        }

        console.Out.WriteLine($"Wrote {_current.Shown(console)} after {Words.Count(_round, "round")}: {VerdictWords.Of(_current.Bound.Verdict!.Value)}.");
        return Kept(transcript, ExitCodes.Done);
    }

    // Whatever the program's habits, the file keeps its line endings and its mark at the start.
    private string EndingsOfFile(string text)
    {
        var old = file.File.Document.Text;
        var mark = old.StartsWith('\uFEFF') && !text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        var first = old.AsSpan().IndexOfAny('\r', '\n');
        return mark + (first >= 0 && old[first] == '\r' ? text.ReplaceLineEndings(first + 1 < old.Length && old[first + 1] == '\n' ? "\r\n" : "\r") : text);
    }

    private int Kept(DecompositionTranscript transcript, int code)
    {
        transcript.KeepResult(_current.Text);
        console.Out.WriteLine($"Transcript: {TextWidth.OneLine(console.FromCurrentFolder(transcript.Folder).Replace(Path.DirectorySeparatorChar, '/'))}");
        return code;
    }
}
