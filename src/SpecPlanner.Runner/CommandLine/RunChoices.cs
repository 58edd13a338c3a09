using System.CommandLine;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>The options that say how a plan is carried out, shared by the commands that do so.</summary>
internal static class RunChoices
{
    /// <summary>How many steps may run at a time.</summary>
    /// <param name="usual">How many it is where nobody says.</param>
    public static Option<int?> Parallel(string usual) => new("--parallel")
    {
        Description = $"How many steps of machines may run at a time; {usual} without it. Steps for people and agents are not counted.",
        HelpName = "n",
    };

    /// <summary>How many steps of agents may run at a time.</summary>
    /// <param name="usual">How many it is where nobody says.</param>
    public static Option<int?> Agents(string usual) => new("--agents")
    {
        Description = $"How many steps of agents, chats and remote workers may run at a time; {usual} without it.",
        HelpName = "n",
    };

    /// <summary>Whether each step is asked about.</summary>
    public static Option<bool> Interactive() => new("--interactive", "-i") { Description = "Ask before each step; needs a terminal." };

    /// <summary>Whether a failure keeps only what depends on it from starting.</summary>
    public static Option<bool> KeepGoing() => new("--keep-going", "-k") { Description = "After a failure go on with every step that does not depend on it." };

    /// <summary>Whether an archive is made at the end.</summary>
    public static Option<bool> Archive() => new("--archive") { Description = "Make an archive of the run whenever it ends, halts or waits; SPECPLANNER_ARCHIVE=1 does so for every run." };

    /// <summary>The only steps to carry out.</summary>
    public static Option<string[]> Steps() => new("--step")
    {
        Description = "Carry out this step only, as if the others were out of its way; may be given several times.",
        HelpName = "id",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The most that is done without asking.</summary>
    public static Option<string?> Policy() => new("--policy")
    {
        Description = $"Ask a person before each step that may do more than this: {string.Join(", ", RiskPolicyWords.All.Keys)}.",
        HelpName = "policy",
    };

    /// <summary>The policy a word stands for; <see langword="null"/> when none is given.</summary>
    /// <exception cref="Runtime.RunRefusedException">The word is none.</exception>
    public static RiskPolicy? PolicyOf(string? word)
    {
        if (word is null) return null;
        if (RiskPolicyWords.All.TryGetValue(word, out var policy)) return policy;
        throw new Runtime.RunRefusedException([$"\"{TextWidth.OneLine(word)}\" is no policy: it is one of {string.Join(", ", RiskPolicyWords.All.Keys)}.{Compiler.Suggestion.For(word, RiskPolicyWords.All.Keys)}"]);
    }

    /// <summary>Says no to asking where nobody can answer.</summary>
    /// <exception cref="Runtime.RunRefusedException">It is asked for, and there is no terminal.</exception>
    public static void RequireTerminal(RunnerConsole console, bool interactive)
    {
        if (interactive && !console.CanAsk) throw new Runtime.RunRefusedException(["\"--interactive\" asks before each step, and there is no terminal to ask at. Leave it out, or run it at a terminal."]);
    }
}
