namespace SpecPlanner.Runtime;

/// <summary>A running process and the attempt it says it belongs to.</summary>
/// <param name="Id">The process id.</param>
/// <param name="Parent">The parent's process id.</param>
/// <param name="Born">When it was started, in a unit of the table's own: with the id it names one process and no later one.</param>
/// <param name="Markers">The values of <c>SPEC_ATTEMPT</c> and of the runs around it; empty when it carries none or hides its environment.</param>
internal readonly record struct MarkedProcess(int Id, int Parent, long Born, IReadOnlyList<string> Markers);

/// <summary>The processes of this machine: read from <c>/proc</c> on Linux, from <c>ps</c> on macOS.</summary>
internal interface IProcessTable
{
    /// <summary>Every process that can be seen and is not just waiting to be buried.</summary>
    IReadOnlyList<MarkedProcess> Read();
}
