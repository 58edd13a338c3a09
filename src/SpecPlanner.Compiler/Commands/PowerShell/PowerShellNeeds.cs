using static SpecPlanner.Model.RiskPolicy;

namespace SpecPlanner.Compiler;

/// <summary>What PowerShell's own commands plainly need, ordered by their words, in lower case.</summary>
internal static class PowerShellNeeds
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<PolicyNeed> All { get; } =
    [
        new("add-content", WriteLocal),
        new("clear-content", WriteLocal),
        new("compress-archive", WriteLocal),
        new("copy-item", WriteLocal),
        new("expand-archive", WriteLocal),
        new("export-csv", WriteLocal),
        new("install-module", NetworkGet),
        new("invoke-command", NetworkWrite),
        new("invoke-restmethod", NetworkGet),
        new("invoke-restmethod -body", NetworkWrite),
        new("invoke-restmethod -method", NetworkWrite),
        new("invoke-webrequest", NetworkGet),
        new("invoke-webrequest -body", NetworkWrite),
        new("invoke-webrequest -method", NetworkWrite),
        new("move-item", WriteLocal),
        new("new-item", WriteLocal),
        new("out-file", WriteLocal),
        new("publish-module", NetworkWrite),
        new("remove-item", WriteLocal),
        new("rename-item", WriteLocal),
        new("restart-service", WriteLocal),
        new("send-mailmessage", NetworkWrite),
        new("set-content", WriteLocal),
        new("stop-process", WriteLocal),
        new("stop-service", WriteLocal),
        new("tee-object", WriteLocal),
    ];
}
