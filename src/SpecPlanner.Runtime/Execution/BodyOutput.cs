using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>What a body reports while it works, and says at its end: kept like the output of a command, however much it is.</summary>
internal sealed class BodyOutput(ProcessSetting setting) : IDisposable
{
    private readonly Lock _gate = new();
    private OutputCapture? _kept;

    /// <summary>Takes a line, and shows it.</summary>
    public void Report(string line)
    {
        Add(line);
        setting.LastLine(setting.Mask.Hide(line));
    }

    /// <summary>All that was said, one below the other.</summary>
    /// <param name="last">What is said at the end; may be empty.</param>
    public OutputEvidence End(string last = "")
    {
        if (last.Length > 0) Add(last);
        lock (_gate) return _kept?.End() ?? OutputEvidence.Empty;
    }

    // A thread that the body left behind may still report: what has ended lets it go.
    public void Dispose()
    {
        End();
        _kept?.Dispose();
    }

    private void Add(string text)
    {
        lock (_gate)
        {
            // A body that says nothing, as most do, needs nothing to keep it.
            if (_kept is null) _kept = new OutputCapture(setting.Limit, setting.Mask, static _ => { });
            else _kept.Take("\n"u8);
            _kept.Take(Encoding.UTF8.GetBytes(text));
        }
    }
}
