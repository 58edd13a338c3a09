using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What a form makes of a clause that it is for.</summary>
internal abstract record FormReading
{
    /// <summary>The clause is this check.</summary>
    /// <param name="Criterion">The check.</param>
    /// <param name="Subject">What the next clause speaks of when it names nothing.</param>
    /// <param name="Command">The text that was read as a command, and whose parameters are recorded by its reader.</param>
    internal sealed record Check(Criterion Criterion, ClauseSubject Subject, TextSpan? Command = null) : FormReading;

    /// <summary>The clause uses the form wrongly: an error.</summary>
    internal sealed record Misuse(TextSpan Span, string Message) : FormReading;

    /// <summary>The clause almost fits; it is judged, and the reason is said.</summary>
    internal sealed record Unfit(string Reason) : FormReading;
}

/// <summary>What a clause speaks of, for the next one that leaves it out.</summary>
internal abstract record ClauseSubject
{
    /// <summary>The action itself.</summary>
    internal sealed record Action : ClauseSubject;

    /// <summary>A command.</summary>
    internal sealed record Program(Command Command) : ClauseSubject;

    /// <summary>A file.</summary>
    internal sealed record File(string Path) : ClauseSubject;

    /// <summary>A request.</summary>
    internal sealed record Request(HttpRequestText Text) : ClauseSubject;

    /// <summary>A value in the action's output.</summary>
    internal sealed record Json(string Path) : ClauseSubject;

    /// <summary>A named output.</summary>
    internal sealed record Output(string Name) : ClauseSubject;

    /// <summary>Something that only people understand.</summary>
    internal sealed record Prose : ClauseSubject;
}
