using System.Globalization;
using System.Text;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A template of 200 shell steps in twenty layers, each waiting for some of the layer before, as a seed draws them.</summary>
/// <remarks>
/// Each attempt writes <c>begin</c> and <c>end</c> with its marker to <c>trace.log</c>, and its <c>end</c> to a file of its step as well, so what is done
/// twice or never is seen. Every twentieth step has a detached child that ticks on and would do so for ever; while there is a file <c>hold</c> when it begins, it goes on for ever itself.
/// </remarks>
internal static class LayeredSteps
{
    /// <summary>The template's id.</summary>
    public const string Id = "layered-steps";

    private const int Layers = 20;
    private const int Wide = 10;
    private const int ChildEvery = 20;

    /// <summary>The ids of its steps.</summary>
    public static IReadOnlyList<string> Steps { get; } = [.. Enumerable.Range(1, Layers * Wide).Select(Name)];

    /// <summary>Writes it, and the persona that carries it out, into a folder that the tool reads.</summary>
    public static void Write(TargetFolder target, int seed)
    {
        Directory.CreateDirectory(target.File("templates", "testing"));
        Directory.CreateDirectory(target.File("personas"));
        Directory.CreateDirectory(target.File("ends"));
        File.Copy(Path.Combine(RepositoryRoot.Path, "tests/fixtures/kill-runner/personas/worker.md"), target.File("personas", "worker.md"));
        File.WriteAllText(target.File("templates", "testing", Id + ".md"), Template(new Random(seed)));
    }

    private static string Template(Random random)
    {
        var text = new StringBuilder($"""
            ---
            id: {Id}
            name: Layered steps
            category: testing
            description: Two hundred steps that write down what they do.
            assignedPersonas: [worker]
            successCriteria: "`ls ends | grep -c .` = {Layers * Wide}"
            ---

            ## Steps

            """);
        for (var step = 1; step <= Layers * Wide; step++) text.Append(Step(step, random));
        return text.ToString();
    }

    private static string Step(int step, Random random) => $"""

        ### Step {step}: {Name(step)}

        **Persona**: worker
        **Depends on**: {Parents(step, random)}
        **Action**: Write it down:

        ```sh
        echo "begin $SPEC_ATTEMPT" >> trace.log
        {Work(step)}
        echo "end $SPEC_ATTEMPT" >> ends/{Name(step)}
        echo "end $SPEC_ATTEMPT" >> trace.log
        ```

        **Success criterion**: exit code 0.

        """;

    private static string Parents(int step, Random random)
    {
        var before = (step - 1) / Wide * Wide;
        if (before == 0) return "none";
        var parents = Enumerable.Range(before - Wide + 1, Wide).ToArray();
        random.Shuffle(parents);
        return "steps " + string.Join(", ", parents.Take(random.Next(1, 4)).Order());
    }

    private static string Work(int step) => step % ChildEvery != 7 ? ":" : """
        setsid sh -c 'while :; do echo "tick $SPEC_ATTEMPT" >> trace.log; sleep 0.05; done' < /dev/null > /dev/null 2>&1 &
        child=$!
        sleep 0.1
        while [ -e hold ]; do sleep 60; done
        kill "$child"
        """;

    private static string Name(int step) => "work-" + step.ToString("D3", CultureInfo.InvariantCulture);
}
