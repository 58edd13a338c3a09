namespace SpecPlanner.Model;

/// <summary>How much a task may do, weakest first; the order of the values is the order of risk.</summary>
public enum RiskPolicy
{
    /// <summary>Looks, changes nothing.</summary>
    ReadOnly,

    /// <summary>Changes files of this machine.</summary>
    WriteLocal,

    /// <summary>Reads from the network.</summary>
    NetworkGet,

    /// <summary>Changes something over the network.</summary>
    NetworkWrite,

    /// <summary>Costs money.</summary>
    SpendsMoney,
}
