using System.Threading.Channels;

namespace SpecPlanner.Runtime;

/// <summary>Looks for what reaches a run from outside while it is carried on: events of other processes, and a file that asks it to stop.</summary>
/// <remarks>
/// It looks, instead of being told: that costs two questions to the file system ten times a second, and works on every one,
/// in containers, and when a machine has no watches left to give.
/// </remarks>
internal sealed class RunWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IJournal _journal;
    private readonly StopFile? _stop;
    private readonly ChannelWriter<RunInput> _inputs;
    private readonly ITimer _timer;
    private readonly Lock _looking = new();
    private bool _wasToldToStop;
    private bool _isDisposed;

    /// <summary>Begins to look.</summary>
    /// <param name="journal">The run's journal.</param>
    /// <param name="stop">The file that asks to stop; <see langword="null"/> where there can be none.</param>
    /// <param name="inputs">Where to say what was found.</param>
    /// <param name="time">The clock.</param>
    public RunWatch(IJournal journal, StopFile? stop, ChannelWriter<RunInput> inputs, TimeProvider time)
    {
        (_journal, _stop, _inputs) = (journal, stop, inputs);
        _timer = time.CreateTimer(_ => Look(), null, Pause, Pause);
    }

    public void Dispose()
    {
        lock (_looking) _isDisposed = true;
        _timer.Dispose();
    }

    private void Look()
    {
        lock (_looking)
        {
            if (_isDisposed) return;
            if (_journal.HasNews) _inputs.TryWrite(new WakeInput());
            if (_wasToldToStop || _stop?.Read() is not { } reason) return;
            _wasToldToStop = true;
            _inputs.TryWrite(new HaltInput(reason));
        }
    }
}
