using System.Globalization;

namespace SpecPlanner.Analyzers;

/// <summary>Gives out names that are unique in one place of the generated code.</summary>
/// <param name="reserved">The names that are taken from the start.</param>
internal sealed class NameScope(params string[] reserved)
{
    // A nested type of one of these names would hide what every type inherits.
    private static readonly string[] Inherited =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly HashSet<string> _taken = new(Inherited.Concat(reserved), StringComparer.Ordinal);

    /// <summary>The wanted name if it is free, else with the suffix, else with the first number from 2 that makes it unique.</summary>
    public string Take(string wanted, string suffix)
    {
        if (_taken.Add(wanted)) return wanted;

        var withSuffix = wanted + suffix;
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? withSuffix : withSuffix + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(name)) return name;
        }
    }
}
