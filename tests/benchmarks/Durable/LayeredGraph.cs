using System.Globalization;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>A graph of shell tasks in layers, each task with three parents in the layer before; as a plan, and as a file of ninja and of make.</summary>
internal static class LayeredGraph
{
    private const int Layers = 20;
    private const int Wide = 50;

    /// <summary>How many tasks it has.</summary>
    public const int Count = Layers * Wide;

    /// <summary>The plan; each step makes an empty file.</summary>
    public static Plan Plan() => new()
    {
        Id = "layers",
        Name = "Layers",
        Personas = [new Persona { Id = "shell", Name = "Shell", Executor = ExecutorKind.Shell }],
        Tasks = Enumerable.Range(0, Count).Select(Step).ToEquatableArray(),
    };

    /// <summary>The same for ninja.</summary>
    public static string Ninja()
    {
        var text = new StringBuilder("rule make\n  command = : > $out\n");
        for (var task = 0; task < Count; task++) text.Append(CultureInfo.InvariantCulture, $"build {Name(task)}: make {string.Join(' ', Parents(task).Select(Name))}\n");
        return text.ToString();
    }

    /// <summary>The same for make.</summary>
    public static string Makefile()
    {
        var text = new StringBuilder("all:");
        for (var task = Count - Wide; task < Count; task++) text.Append(' ').Append(Name(task));
        text.Append('\n');
        for (var task = 0; task < Count; task++) text.Append(CultureInfo.InvariantCulture, $"{Name(task)}: {string.Join(' ', Parents(task).Select(Name))}\n\t@: > $@\n");
        return text.ToString();
    }

    /// <summary>The name of a task's file.</summary>
    public static string Name(int task) => "t" + task.ToString(CultureInfo.InvariantCulture);

    private static TaskDefinition Step(int task) => new()
    {
        Id = Name(task),
        Number = task + 1,
        Title = Name(task),
        Persona = "shell",
        Action = new TaskAction { Text = $"Run `: > {Name(task)}`.", Commands = [new Command { Text = $": > {Name(task)}", Script = $": > {Name(task)}" }] },
        Criterion = new ExitCodeCriterion { Text = "exit code 0" },
        DependsOn = Parents(task).Select(Name).ToEquatableArray(),
    };

    // Three different ones, spread over the layer.
    private static IEnumerable<int> Parents(int task)
    {
        var (layer, place) = (task / Wide, task % Wide);
        return layer == 0 ? [] : new[] { place, (place + 7) % Wide, (place + 23) % Wide }.Select(p => ((layer - 1) * Wide) + p);
    }
}
