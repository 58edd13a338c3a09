using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Opens the journal of a run again and cleans up after its last life.</summary>
internal static class Reopening
{
    public static async Task<RunSession> OpenAsync(ResumeRequest request, Surroundings around)
    {
        var folder = RunStore.Find(request.Target, request.RunId);
        RunState? state = null;
        var journal = FileJournal.Open(folder);
        try
        {
            state = folder.Snapshot.Open(journal);
            var snapshots = new Snapshots(folder.Snapshot, journal, state?.Sequence ?? 0);

            // First without keeping anybody from writing, as it may be long.
            journal.Read(Fold);
            journal.Take(Fold);
            journal.Release();
            if (state is null) throw new RunRefusedException([$"The run \"{request.RunId}\" was cut off before it began. Start a new one."]);
            RunSession.Refuse(Problems(state, request));
            around = RunTelemetry.Over(around, state.Start);
            var record = new RunRecord(journal, around, state);
            IReadOnlyDictionary<string, string> values = Values(state, request);

            // Before another plan is put under it: what was cut off was an attempt at the old one.
            await CleanUpAsync(record, Reaper.OfThisMachine(around.Time, around.Grace));
            if (request.NewPlan is { } plan)
            {
                values = PlanSwitch.Values(state, request, plan).Values;
                var sources = new SourceKeeping(folder).Keep(around.Sources.Texts(plan), SecretMask.Of(plan, values));
                record.Add(PlanSwitch.Event(state, request, plan) with { Sources = sources });
                record.Commit();
            }

            var inputs = RunSession.NewInputs();
            var world = new RunWorld(
                new WorldSetup
                {
                    Plan = record.State.Plan,
                    Target = folder.Target,
                    Parameters = values,
                    Bodies = request.Bodies,
                    FilesFolder = folder.FilesFolder,
                },
                around,
                inputs.Writer);
            return new RunSession(journal, record, world, inputs, around, request, new StopFile(folder.Target)) { Interrupted = Interrupted(record.State), Tail = journal.Tail, Snapshots = snapshots };
        }
        catch
        {
            journal.Dispose();
            throw;
        }

        void Fold(JournalEntry entry) => state = Replay.Next(state, entry, folder.JournalFile);
    }

    private static List<string> Problems(RunState state, ResumeRequest request)
    {
        var problems = new List<string>();
        if (RunLifecycle.IsFinished(state.Phase))
        {
            problems.Add($"The run \"{state.RunId}\" is {state.Phase.ToString().ToLowerInvariant()} since {state.Updated:yyyy-MM-dd HH:mm:ss} UTC, so there is nothing to resume. {Standing.PermittedFor(state)}");
            return problems;
        }

        problems.AddRange(RunAdmission.Limits(request.Parallel, request.Agents));
        if (request.NewPlan is { } plan)
        {
            problems.AddRange(PlanSwitch.Problems(state, request, plan));
            return problems;
        }

        problems.AddRange(PlanSupport.Problems(state.Plan));
        problems.AddRange(PlanSupport.MissingBodies(state.Plan, request.Bodies));
        var mask = SecretMask.Of(state.Plan, request.Secrets);
        foreach (var name in state.Start.Secrets)
        {
            if (!request.Secrets.TryGetValue(name, out var value))
                problems.Add($"The secret \"{name}\" is needed again, as secrets are never stored. Give it with --param {name}=….");
            else if (StoredValues.Problem(state.Plan.Parameters.First(p => string.Equals(p.Name, name, StringComparison.Ordinal)), value, mask) is { } problem)
                problems.Add(problem);
        }

        return problems;
    }

    private static Dictionary<string, string> Values(RunState state, ResumeRequest request)
    {
        var values = state.Start.Parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var name in state.Start.Secrets)
        {
            if (request.Secrets.TryGetValue(name, out var value)) values[name] = value;
        }

        return values;
    }

    private static async Task CleanUpAsync(RunRecord record, Reaper reaper)
    {
        var state = record.State;
        var ended = await reaper.EndAsync(found => CutOff.EndsAtResume(state, found));
        foreach (var cut in CutOff.Interruptions(state, "The runner ended without a word.", ended)) record.Add(cut);
        record.Commit();
    }

    private static InterruptedAttempt[] Interrupted(RunState state) =>
    [
        .. state.Tasks
            .Where(t => t.Phase == TaskPhase.Pending && t.Interruption is { BeforeAction: false })
            .Select(t => new InterruptedAttempt(t.Definition, t.Attempt, t.Started!.Value, t.Interruption!.Reason, t.Interruption.ProcessesEnded)),
    ];
}
