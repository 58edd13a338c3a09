using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Which values of parameters stand in the journal, and which a <c>resume</c> has to be given again.</summary>
internal static class StoredValues
{
    /// <summary>Secrets are withheld, and so is a value that holds one, such as an address with a password in it. A default stands in the plan anyway.</summary>
    public static (EquatableArray<ParameterValue> Stored, EquatableArray<string> Withheld) Of(Plan plan, IReadOnlyDictionary<string, string> values)
    {
        var mask = SecretMask.Of(plan, values);
        var withheld = plan.Parameters
            .Where(p => values.TryGetValue(p.Name, out var value) && (p.Type == ParameterType.Secret || (value != p.Default && mask.IsIn(value))))
            .Select(p => p.Name)
            .ToHashSet(StringComparer.Ordinal);
        return (
            values.Where(v => !withheld.Contains(v.Key)).Select(v => new ParameterValue(v.Key, v.Value)).ToEquatableArray(),
            values.Keys.Where(withheld.Contains).ToEquatableArray());
    }

    /// <summary>What is wrong with the value of a parameter, as a sentence that gives no secret away.</summary>
    public static string? Problem(Parameter parameter, string value, SecretMask mask)
    {
        if (parameter.Type == ParameterType.Secret && SecretForms.IsTooShort(value))
            return $"The secret \"{parameter.Name}\" is too short to be hidden: less than {SecretForms.ShortestSecret} bytes would hide half of every output. Give a longer one, or declare it as a string when it is none.";
        if (ParameterCheck.Problem(parameter, value) is not { } problem) return null;

        // The sentence may show the beginning of the value, and so a part of a secret in it.
        return parameter.Type != ParameterType.Secret && mask.IsIn(value)
            ? $"The value of {parameter.Name}, which holds a secret, does not fit the parameter: it is declared as {parameter.Type.ToString().ToLowerInvariant()}."
            : problem;
    }
}
