using System.Collections.Immutable;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What the events of a rollback do to the state.</summary>
internal static class RollbackFold
{
    /// <summary>The sections named by the event, each in the name of the first failed task it answers for.</summary>
    public static RollbackState Begin(RunState state, RollbackStarted e)
    {
        var items = ImmutableList.CreateBuilder<RollbackItemState>();
        var values = state.Start.Parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var section in e.Sections)
        {
            var rollback = state.Plan.Rollbacks[section];
            var task = e.Tasks.First(t => rollback.Tasks.Contains(t, StringComparer.Ordinal));
            for (var item = 0; item < rollback.Items.Count; item++)
            {
                var definition = rollback.Items[item];
                items.Add(new RollbackItemState { Section = section, Item = item, Definition = definition, Text = ParameterText.Render(definition.Text, values.GetValueOrDefault), Task = task });
            }
        }

        return new RollbackState { Items = items.ToImmutable() };
    }

    /// <summary>The rollback after something happened to one of its items.</summary>
    /// <exception cref="InvalidDataException">The event does not belong to the item as it stands.</exception>
    public static RunState Apply(RunState state, RollbackItemEvent e, DateTimeOffset time)
    {
        var index = state.Rollback?.IndexOf(e.Section, e.Item) ?? -1;
        if (index < 0) throw new InvalidDataException($"The rollback has no item {e.Item} of section {e.Section}.");
        var item = state.Rollback!.Items[index];
        if (e is not RollbackItemStarted && !IsCurrent(item, e))
            throw new InvalidDataException($"Token {e.Token} is not that of item {e.Item} of section {e.Section}.");

        var next = e switch
        {
            RollbackItemStarted started when item.Phase is RollbackItemPhase.Pending or RollbackItemPhase.Waiting =>
                item with { Phase = RollbackItemPhase.Active, Token = started.Token, Marker = started.Marker, Started = time },
            RollbackItemInterrupted => item with { Phase = RollbackItemPhase.Pending, Token = null },
            RollbackItemWaiting => item with { Phase = RollbackItemPhase.Waiting, Token = null },
            RollbackItemEnded ended =>
                item with { Phase = ended.Succeeded ? RollbackItemPhase.Done : RollbackItemPhase.Failed, Token = null, Ended = time, Result = ended },
            _ => throw new InvalidDataException($"{e.GetType().Name} may not follow for an item that is {item.Phase}."),
        };
        return state with { Rollback = state.Rollback with { Items = state.Rollback.Items.SetItem(index, next) } };
    }

    /// <summary>Whether a result belongs to what is being done right now.</summary>
    public static bool IsCurrent(RollbackItemState item, RollbackItemEvent e) =>
        item.Phase == RollbackItemPhase.Active && string.Equals(item.Token, e.Token, StringComparison.Ordinal);

    /// <summary>What is being done is given up.</summary>
    public static RollbackState CutOff(RollbackState rollback) => rollback with
    {
        Items = [.. rollback.Items.Select(i => i.Phase == RollbackItemPhase.Active ? i with { Phase = RollbackItemPhase.Pending, Token = null } : i)],
    };

    /// <summary>Items that waited for a person are asked for again.</summary>
    public static RollbackState Resume(RollbackState rollback) => rollback with
    {
        Items = rollback.Items.ConvertAll(i => i.Phase == RollbackItemPhase.Waiting ? i with { Phase = RollbackItemPhase.Pending } : i),
    };
}
