namespace SpecPlanner.Runner;

/// <summary>An evaluation as a page, before it is text, Markdown or HTML.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Summary">All of it in a line.</param>
/// <param name="Sections">Its sections, in order.</param>
internal sealed record EvaluationPage(string Title, string Summary, IReadOnlyList<PageSection> Sections);

/// <summary>A part of a page.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Facts">What there is to say, each with its name.</param>
/// <param name="Tables">What is counted.</param>
internal sealed record PageSection(string Title, IReadOnlyList<PageFact> Facts, params IReadOnlyList<PageTable> Tables);

/// <summary>Something that is said.</summary>
/// <param name="Name">What of.</param>
/// <param name="Value">What.</param>
/// <param name="Tone">How it is meant.</param>
internal sealed record PageFact(string Name, string Value, Tone Tone = Tone.Plain);

/// <summary>Rows under headings.</summary>
/// <param name="Header">The headings.</param>
/// <param name="Rows">The rows; empty ones are not shown.</param>
internal sealed record PageTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);
