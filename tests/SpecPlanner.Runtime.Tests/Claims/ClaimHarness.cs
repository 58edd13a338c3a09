using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Runs plans, and looks again at what they left.</summary>
internal sealed class ClaimHarness : IDisposable
{
    public SessionHarness Session { get; } = new();

    public Dictionary<string, string> Given { get; } = new(StringComparer.Ordinal);

    public RiskPolicy? Policy { get; set; }

    public string File(string name) => Session.Folder.File(name);

    public PlanRecord Record(Plan plan) => PlanRecord.Of(Session.Folder.Path, plan.Id);

    public async Task<IReadOnlyList<ClaimResult>> VerifyAsync(Plan plan)
    {
        var request = new ClaimRequest { Plan = plan, Target = Session.Folder.Path, Record = Record(plan), Parameters = Given, Policy = Policy };
        request.Problems().ShouldBeEmpty();
        var shown = new List<ClaimResult>();
        var results = await new ClaimVerifier(request, Session.Around).VerifyAsync(shown.Add, CancellationToken.None);
        shown.ShouldBe(results);
        return results;
    }

    /// <summary>Does a task, sees that it is verified, plants something, and gives what the claim comes to then.</summary>
    public async Task<ClaimResult> PlantAsync(TaskDefinition task, Action plant, Func<TaskDefinition, TaskDefinition>? edit = null)
    {
        (await Session.RunAsync(Drawn.Of(task))).Phase.ShouldBe(RunPhase.Done);
        (await VerifyAsync(Drawn.Of(task))).ShouldHaveSingleItem().Standing.ShouldBe(ClaimStanding.Verified);
        plant();
        return (await VerifyAsync(Drawn.Of(edit is null ? task : edit(task)))).ShouldHaveSingleItem();
    }

    public void Dispose() => Session.Dispose();
}
