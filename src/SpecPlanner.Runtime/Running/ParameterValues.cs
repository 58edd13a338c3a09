using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The values a run's parameters have.</summary>
/// <param name="Values">Every parameter that has one, by name.</param>
/// <param name="Problems">What is wrong with the given ones.</param>
internal sealed record ParameterValues(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Problems)
{
    /// <summary>Checks the given values and fills in the defaults.</summary>
    public static ParameterValues Resolve(Plan plan, IReadOnlyDictionary<string, string> given)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        var mask = SecretMask.Of(plan, given);
        foreach (var parameter in plan.Parameters)
        {
            var value = given.TryGetValue(parameter.Name, out var chosen) ? chosen : parameter.Default;
            if (value is null)
            {
                var about = parameter.Description.Length > 0 ? $" ({parameter.Description})" : "";
                problems.Add($"The parameter \"{parameter.Name}\"{about} needs a value. Give it with --param {parameter.Name}=….");
                continue;
            }

            if (StoredValues.Problem(parameter, value, mask) is { } problem) problems.Add(problem);
            values[parameter.Name] = value;
        }

        var declared = plan.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in given.Keys.Where(n => !declared.Contains(n)).Order(StringComparer.Ordinal))
        {
            var known = declared.Count == 0 ? "It has none." : $"It has: {string.Join(", ", declared.Order(StringComparer.Ordinal))}.";
            problems.Add($"The plan \"{plan.Id}\" has no parameter \"{name}\". {known}");
        }

        return new ParameterValues(values, problems);
    }
}
