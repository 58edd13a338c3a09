using System.Runtime.InteropServices;

namespace SpecPlanner.Runner;

/// <summary>Listens to Ctrl+C, to the request to end that a system sends, and to the end of the terminal.</summary>
internal sealed class Interruptions : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    private Interruptions(Action<PosixSignal> interrupted)
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                interrupted(signal);
            }));
        }
    }

    /// <summary>Calls an action at each interruption of this process until it is disposed; the process itself goes on.</summary>
    public static IDisposable OfProcess(Action<PosixSignal> interrupted) => new Interruptions(interrupted);

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }
}
