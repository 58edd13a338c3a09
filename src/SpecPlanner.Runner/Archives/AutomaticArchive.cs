using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The archive that is made whenever a run ends, halts or waits, where that is asked for.</summary>
internal static class AutomaticArchive
{
    private const string Variable = "SPECPLANNER_ARCHIVE";

    /// <summary>Whether it is asked for: by the option, or by the environment for every run.</summary>
    public static bool IsWanted(RunnerConsole console, bool option) => option || console.Variable(Variable) is "1" or "true";

    /// <summary>Makes it.</summary>
    /// <returns>The line that says so, and why it could not be made, one of them empty.</returns>
    public static (string Made, string Problem) Make(RunnerConsole console, string target, string run, Surroundings around)
    {
        try
        {
            return (ArchiveText.Made(console, ArchiveStore.Create(target, run, withFiles: false, around)), "");
        }
        catch (Exception problem) when (problem is ArchiveException or JournalException or RunRefusedException)
        {
            return ("", TextWidth.OneLine(problem.Message));
        }
    }
}
