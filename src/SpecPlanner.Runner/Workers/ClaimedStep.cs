using System.Globalization;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Prints what a worker has claimed: for people, for programs, or for a shell.</summary>
internal static class ClaimedStep
{
    /// <summary>For people.</summary>
    public static void Write(RunnerConsole console, ClaimedWork work)
    {
        var claim = work.Task.Claim!;
        console.Out.WriteLine($"{TextWidth.OneLine(claim.Worker)} has claimed {TextWidth.OneLine(work.Task.Id)}: {TextWidth.OneLine(work.Task.Definition.Title)}");
        console.Out.WriteLine($"  token   {work.Token}");
        console.Out.WriteLine($"  bundle  {TextWidth.OneLine(work.Bundle)}");
        console.Out.WriteLine($"  prompt  {TextWidth.OneLine(work.Prompt)}");
        console.Out.WriteLine($"  lease   {DurationText.Format(claim.Lease)}, until {JournalText.Time(console, claim.Until)} unless a heartbeat comes");
        console.Out.WriteLine($"Say what came of it: {console.Program} complete {ShellWord.Of(work.Task.Id)} --token {work.Token} --status done --summary \"…\"");
    }

    /// <summary>For <c>eval</c>: assignments whose values are quoted.</summary>
    public static void WriteShell(RunnerConsole console, ClaimedWork work)
    {
        foreach (var (name, value) in Values(work)) console.Out.WriteLine($"{name}={ShellWord.Of(value)}");
    }

    /// <summary>For programs.</summary>
    public static void Print(RunnerConsole console, ClaimedWork work) => JsonText.Print(console, json =>
    {
        json.WriteString("run", work.Token.Run);
        json.WriteString("step", work.Task.Id);
        json.WriteString("title", work.Task.Definition.Title);
        json.WriteString("persona", work.Task.Definition.Persona);
        json.WriteNumber("attempt", work.Token.Attempt);
        json.WriteString("token", work.Token.ToString());
        json.WriteString("worker", work.Task.Claim!.Worker);
        json.WriteNumber("leaseSeconds", work.Task.Claim.Lease.TotalSeconds);
        json.WriteString("until", work.Task.Claim.Until.UtcDateTime);
        json.WriteString("bundle", work.Bundle);
        json.WriteString("prompt", work.Prompt);
    });

    private static IEnumerable<(string Name, string Value)> Values(ClaimedWork work) =>
    [
        ("step", work.Task.Id),
        ("token", work.Token.ToString()),
        ("bundle", work.Bundle),
        ("prompt", work.Prompt),
        ("lease", ((int)work.Task.Claim!.Lease.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
    ];
}
