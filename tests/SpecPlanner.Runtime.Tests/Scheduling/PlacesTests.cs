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

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 4)]
    public void A_run_that_is_taken_up_again_has_as_many_as_before_unless_somebody_says(int agents, int begun)
    {
        var state = Begun(agents: 1, parallel: 2);
        foreach (var cut in CutOff.Interruptions(state, "killed", []).ToArray()) state = Next(state, cut);

        state = Settled(Next(state, new RunResumed { Parallel = 2, Agents = agents, Session = "t" }));

        state.Tasks.Count(t => t.IsUnderWay && t.Definition.Persona == "agent").ShouldBe(begun);
    }

    private static RunState Begun(int agents, int parallel)
    {
        var plan = Drawn.Of([.. Enumerable.Range(0, 5).Select(i => Drawn.Step($"s{i}", "true")), .. Enumerable.Range(0, 5).Select(i => Drawn.Step($"a{i}", "true") with { Persona = "agent" })]);
        plan = plan with { Personas = [.. plan.Personas, new Persona { Id = "agent", Name = "Agent", Executor = ExecutorKind.Agent, Command = "x" }] };
        return Settled(RunFold.Begin(new JournalEntry(1, Noon, new RunStarted { RunId = "run", PlanHash = "", Plan = plan, Target = "/", Parallel = parallel, Agents = agents, Session = "s" })));
    }

    private static RunState Settled(RunState state)
    {
        while (Scheduler.Next(state, Noon) is { } next) state = Next(state, next);
        return state;
    }

    private static RunState Next(RunState state, RunEvent e) => Scheduler.Apply(state, new JournalEntry(state.Sequence + 1, Noon, e)).State;
}
