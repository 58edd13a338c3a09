namespace SpecPlanner.Model;

/// <summary>The words for policies, weakest first.</summary>
public static class RiskPolicyWords
{
    /// <summary>The policies by their word.</summary>
    public static IReadOnlyDictionary<string, RiskPolicy> All { get; } = new Dictionary<string, RiskPolicy>(StringComparer.Ordinal)
    {
        ["read_only"] = RiskPolicy.ReadOnly,
        ["write_local"] = RiskPolicy.WriteLocal,
        ["network_get"] = RiskPolicy.NetworkGet,
        ["network_write"] = RiskPolicy.NetworkWrite,
        ["spends_money"] = RiskPolicy.SpendsMoney,
    };

    /// <summary>The word for a policy.</summary>
    public static string Of(RiskPolicy policy) => All.First(p => p.Value == policy).Key;
}
