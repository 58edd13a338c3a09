using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Looks again at the criteria of what is said to be done, without running any action.</summary>
/// <param name="request">What is to be verified.</param>
/// <param name="around">The clock and the time that processes get to end.</param>
public sealed class ClaimVerifier(ClaimRequest request, Surroundings around)
{
    private const string PlanItself = "(plan)";

    private readonly ClaimValues _values = new(request);
    private readonly Reaper _reaper = Reaper.OfThisMachine(around.Time, around.Grace);
    private readonly string _id = "verify-" + around.RandomHex(8);

    /// <summary>Looks at one claim after the other, as criteria are not made to run beside each other.</summary>
    /// <param name="shown">Is shown each result as it is there.</param>
    /// <param name="stop">Ends it, and every process of it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<IReadOnlyList<ClaimResult>> VerifyAsync(Action<ClaimResult> shown, CancellationToken stop)
    {
        var results = new List<ClaimResult>();
        foreach (var claim in Claim.Of(request.Plan, request.Record))
        {
            var result = await VerifyAsync(claim, stop);
            results.Add(result);
            shown(result);
        }

        return results;
    }

    private async Task<ClaimResult> VerifyAsync(Claim claim, CancellationToken stop)
    {
        var proof = claim.Task is { } task ? Proof.Of(task) : new Proof(request.Plan.SuccessCriterion!);
        var marker = new AttemptMarker(_id, claim.Task?.Id ?? PlanItself, 1, around.RandomHex(8)).ToString();
        try
        {
            return await VerifyAsync(claim, proof, Context(claim, marker), stop);
        }
        finally
        {
            if (proof.HasCommands) await _reaper.EndAsync(found => AttemptMarker.Covers(marker, found));
        }
    }

    private async Task<ClaimResult> VerifyAsync(Claim claim, Proof proof, CheckContext context, CancellationToken stop)
    {
        var evidence = new List<CriterionEvidence>();
        var left = new List<UncheckedCriterion>();
        foreach (var leaf in proof.Order)
        {
            if (Uncheckable.Why(leaf.Criterion, claim, request, _values, context.Setting) is { } why) left.Add(new UncheckedCriterion(context.Texts.Render(leaf.Criterion.Text), why));
            else if (await CriterionCheck.CheckAsync(leaf, context, stop) is { } found) evidence.Add(found);
        }

        var standing = proof.IsProved(evidence) ? ClaimStanding.Verified
            : left.Count == 0 || proof.IsRefuted(evidence) ? ClaimStanding.Failed
            : ClaimStanding.NotChecked;
        return new ClaimResult(claim, standing, evidence, left);
    }

    private CheckContext Context(Claim claim, string marker)
    {
        var context = new CheckContext
        {
            Setting = _values.For(claim, marker),
            Time = around.Time,
            People = new Nobody(),
            Task = claim.Task,
            EndProcesses = () => _reaper.EndAsync(found => AttemptMarker.Covers(marker, found)),
        };
        return claim.Task?.Timeout is { } limit && limit > context.CommandTimeout ? context with { CommandTimeout = limit } : context;
    }
}
