using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class FileOrderTests
{
    // What the file asks for is found without asking the planner.
    [Fact]
    public void Every_file_is_created_before_it_is_modified_or_the_author_said_otherwise()
    {
        foreach (var (seed, tasks) in RandomWork.Draw(2000))
        {
            var planning = Planner.Plan(tasks, []);
            for (var from = 0; from < tasks.Count; from++)
            {
                for (var to = 0; to < tasks.Count; to++)
                {
                    if (from == to || !AsksFor(tasks[from].Task, tasks[to].Task)) continue;
                    var isGiven = planning.Tasks[to].DependsOn.Contains(tasks[from].Task.Id);
                    (isGiven || tasks.Any(t => t.Task.Files.Any(f => f.Change == FileChange.Delete))).ShouldBeTrue($"seed {seed}");
                }
            }
        }
    }

    private static bool AsksFor(TaskDefinition first, TaskDefinition then) =>
        first.Files.Any(a => then.Files.Any(b => a.Path == b.Path && a.Change < b.Change));
}
