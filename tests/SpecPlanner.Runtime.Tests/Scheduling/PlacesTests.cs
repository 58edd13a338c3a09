using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class PlacesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(9, 5)]
    public void Agents_have_places_of_their_own_three_where_nobody_says(int agents, int begun)
    {
        var state = Begun(agents, parallel: 2);

        state.Tasks.Count(t => t.IsUnderWay && t.Definition.Persona == "agent").ShouldBe(begun);
        state.Tasks.Count(t => t.IsUnderWay && t.Definition.Persona == "shell").ShouldBe(2);
    }

    private static RunState Begun(int agents, int parallel)
    {
        var plan = Drawn.Of([.. Enumerable.Range(0, 5).Select(i => Drawn.Step($"s{i}", "true")), .. Enumerable.Range(0, 5).Select(i => Drawn.Step($"a{i}", "true") with { Persona = "agent" })]);
        plan = plan with { Personas = [.. plan.Personas, new Persona { Id = "agent", Name = "Agent", Executor = ExecutorKind.Agent, Command = "x" }] };
        var state = RunFold.Begin(new JournalEntry(1, Noon, new RunStarted { RunId = "run", PlanHash = "", Plan = plan, Target = "/", Parallel = parallel, Agents = agents, Session = "s" }));
        while (Scheduler.Next(state, Noon) is { } next) state = Scheduler.Apply(state, new JournalEntry(state.Sequence + 1, Noon, next)).State;
        return state;
    }
}
