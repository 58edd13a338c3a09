namespace SpecPlanner.Runner;

/// <summary>Watches for the end of this process by somebody else's hand, such as <see cref="Environment.Exit"/> in the body of a step.</summary>
internal sealed class EarlyExit : IDisposable
{
    private readonly EventHandler _handler;

    private EarlyExit(Func<int> exiting)
    {
        _handler = (_, _) => Environment.ExitCode = exiting();
        AppDomain.CurrentDomain.ProcessExit += _handler;
    }

    /// <summary>Calls a function when the process ends before what is returned is disposed; what it returns becomes the exit code.</summary>
    public static IDisposable OfProcess(Func<int> exiting) => new EarlyExit(exiting);

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= _handler;
}
