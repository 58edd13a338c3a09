using Microsoft.Extensions.AI;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The language model that the environment of a runner names.</summary>
internal static class ChatClients
{
    private const string Address = "SPEC_CHAT_URL";
    private const string Model = "SPEC_CHAT_MODEL";
    private const string Key = "SPEC_CHAT_KEY";

    // A long answer of a slow machine; the step's own limit counts too.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Gives a client for a persona; none when the environment names no server, or no model and the persona neither.</summary>
    public static Func<Persona, IChatClient?> Of(RunnerConsole console) => persona =>
        Uri.TryCreate(console.Variable(Address), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && (persona.Model ?? console.Variable(Model)) is { Length: > 0 } model
            ? new CompletionClient(new HttpClient { Timeout = Longest }, address, model, console.Variable(Key))
            : null;
}
