using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Gives out ids that a specification does not have yet: the numbers behind its highest ones.</summary>
internal sealed class FreeIds(Specification specification)
{
    private int _transition = Highest("TR", specification.Transitions.Select(t => t.Id));
    private int _invariant = Highest("I", specification.Machines.SelectMany(m => m.Invariants).Select(i => i.Id));

    /// <summary>The next id of a machine.</summary>
    public string Machine() => Id("M", Highest("M", specification.Machines.Select(m => m.Id)) + 1);

    /// <summary>The next id of a transition.</summary>
    public string Transition() => Id("TR", ++_transition);

    /// <summary>The next id of an invariant.</summary>
    public string Invariant() => Id("I", ++_invariant);

    private static string Id(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static int Highest(string prefix, IEnumerable<string> ids) =>
        ids.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Select(id => NumberIn(id.Substring(prefix.Length))).DefaultIfEmpty(0).Max();

    private static int NumberIn(string text)
    {
        var digits = new string([.. text.TrimStart('-', '_').TakeWhile(c => c is >= '0' and <= '9')]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
