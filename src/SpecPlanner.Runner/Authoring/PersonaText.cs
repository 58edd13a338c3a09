namespace SpecPlanner.Runner;

/// <summary>The text of a new persona.</summary>
internal static class PersonaText
{
    /// <summary>A persona that runs commands.</summary>
    public static string For(string id) =>
        $"""
        ---
        id: {YamlText.Of(id)}
        name: {YamlText.NameOf(id)}
        description: Runs the commands of a step on this machine.
        executor: shell
        policy: write_local
        ---
        Who does a step. Plans name this file by its id, and what stands above says how the work is done:

        - `executor` is `shell` here: the step's commands run by themselves. With `human` a person is asked at the terminal instead.
        - `policy` is the most that any step of this persona may do: `read_only`, `write_local`, `network_get`, `network_write` or
          `spends_money`. A step that plainly needs more is reported by `check`.
        - `tools: [tar, git]` would be the only programs it may start; `concurrency: 2` the most steps it does at a time.

        What stands here is the prompt: what this persona knows and how it works, for people and for agents.

        """;
}
