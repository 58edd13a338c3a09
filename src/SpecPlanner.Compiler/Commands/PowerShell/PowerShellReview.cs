using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>
/// Says which placeholders of a PowerShell script could be run as code. PowerShell has many ways to run text,
/// so one such way anywhere in the script refuses every placeholder that is not harmless by its type.
/// </summary>
internal sealed class PowerShellReview
{
    private readonly PlaceholderRefusals _refusals;
    private readonly SortedSet<string> _programs = new(StringComparer.Ordinal);
    private string? _runsText;

    private PowerShellReview(ParameterScope scope) => _refusals = new PlaceholderRefusals(scope);

    /// <summary>Why a placeholder is refused, by its start.</summary>
    public IReadOnlyDictionary<int, string> Refusals => _refusals.Reasons;

    /// <summary>The programs that are started.</summary>
    public IReadOnlyCollection<string> Programs => _programs;

    /// <summary>Whether some program cannot be named.</summary>
    public bool HasComputedProgram { get; private set; }

    /// <summary>The most the commands plainly need.</summary>
    public RiskPolicy? Needs { get; private set; }

    /// <summary>Reviews a script.</summary>
    public static PowerShellReview Of(PowerShellParser parsed, ParameterScope scope)
    {
        var review = new PowerShellReview(scope);
        foreach (var command in parsed.Commands) review.Command(command.Words);
        foreach (var found in parsed.Found) review.Place(found, parsed.Doubt);
        review.HasComputedProgram |= parsed.Doubt is not null;
        return review;
    }

    private void Place(PowerShellPlaceholder found, string? doubt)
    {
        if (found.Context == PowerShellContext.Comment) return;
        if (doubt is not null) _refusals.Always(found.Placeholder, $"the command cannot be read safely, because {doubt}");
        else if (found.Context == PowerShellContext.Single) _refusals.Always(found.Placeholder, "nothing is expanded between single quotes; use double quotes");
        else if (found.IsEscaped) _refusals.Always(found.Placeholder, "a backtick stands before it; take it away");
        else if (found.IsCommandName) _refusals.Add(found.Placeholder, "it stands where a command's name would; write the name out");
        else if (found is { Context: PowerShellContext.Bare, IsWholeWord: false }) _refusals.Always(found.Placeholder, "other text touches it; put the whole word in double quotes");
        else if (_runsText is not null) _refusals.Add(found.Placeholder, $"the block uses {_runsText}, which runs text as code; use a parameter of type int, bool, duration or enum, or do without it");
    }

    private void Command(IReadOnlyList<PowerShellWord> words)
    {
        foreach (var word in words)
        {
            var piece = PowerShellWords.RunTextPieces.FirstOrDefault(p => !word.IsQuoted && word.Text.IndexOf(p, StringComparison.OrdinalIgnoreCase) >= 0);
            if (piece is not null) RunsText(piece);
            if (word is { IsQuoted: false } && word.Text is ">" or ">>") Need(RiskPolicy.WriteLocal);
        }

        var at = 0;
        while (at < words.Count && words[at] is { IsLiteral: true, IsQuoted: false } && PowerShellWords.Keywords.Contains(words[at].Text))
        {
            if (words[at].Text.ToUpperInvariant() is "FUNCTION" or "FILTER" or "CLASS" or "ENUM") return;
            at++;
        }

        if (at >= words.Count) return;
        if (words[at] is { IsQuoted: false, Text: "&" or "." }) Called(words, at);
        else if (words[at] is { IsLiteral: true, IsQuoted: false } first && IsName(first.Text)) Named(first.Text, words, at);
    }

    // & runs a name, a path or a block; a dot does so in the script's own scope.
    private void Called(IReadOnlyList<PowerShellWord> words, int at)
    {
        if (words[at].Text == ".") RunsText(".");
        if (at + 1 < words.Count && words[at + 1].IsLiteral) Named(words[at + 1].Text, words, at + 1);
        else
        {
            HasComputedProgram = true;
            RunsText(words[at].Text);
        }
    }

    private void Named(string text, IReadOnlyList<PowerShellWord> words, int at)
    {
        var name = text.Substring(text.LastIndexOfAny(['/', '\\']) + 1);
        var arguments = words.Skip(at + 1).Select(w => w.IsLiteral ? w.Text : "?").ToArray();
        var isOwn = name.IndexOf('-') is > 0 and var dash && PowerShellWords.Verbs.Contains(name.Substring(0, dash));
        if (!isOwn) _programs.Add(name);
        if (PowerShellWords.RunText.Contains(name))
        {
            HasComputedProgram = true;
            RunsText(name);
        }

        // A program that reads code, or starts another, is not looked into further here.
        var isWrapper = ProgramTable.WrapperOf(name) is not null && !ProgramTable.HasSubCommands(name);
        if (isWrapper || arguments.Any(a => ProgramTable.WrapperOf($"{name} {a}") is not null) || ReadsCode(name, arguments)) RunsText(name);

        Need(ProgramTable.NeedsOf(name, arguments));
        var options = arguments.Where(a => a.Length > 1 && a[0] == '-').Select(a => a.ToLowerInvariant()).ToArray();
        foreach (var row in PowerShellNeeds.All)
        {
            if (string.Equals(row.Program, name, StringComparison.OrdinalIgnoreCase) && row.Matches([], options)) Need(row.Policy);
        }
    }

    private static bool ReadsCode(string name, string[] arguments) => ProgramTable.ReaderOf(name) is { } reader
        && (reader.ReadsInput || reader.Arguments is CodeArguments.Any or CodeArguments.FirstOperand || Array.Exists(arguments, reader.IsFlag));

    private void RunsText(string what) => _runsText ??= what;

    private void Need(RiskPolicy? policy)
    {
        if (policy is not null && (Needs is null || policy > Needs)) Needs = policy;
    }

    private static bool IsName(string text) => text.Length > 0 && (char.IsLetter(text[0]) || text[0] is '.' or '/' or '_' or '%' or '?');
}
