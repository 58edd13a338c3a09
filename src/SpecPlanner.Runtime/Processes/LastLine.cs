namespace SpecPlanner.Runtime;

/// <summary>Follows a stream and shows the beginning of each line that is whole; of many at a time only the last.</summary>
/// <param name="show">Is shown them.</param>
internal sealed class LastLine(Action<string> show)
{
    private const int Longest = 400;

    private readonly List<byte> _line = [];

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (end >= 0)
        {
            var whole = bytes[..end];
            var start = whole.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (start > 0) _line.Clear();
            Append(whole[start..]);
            Show();
        }

        Append(bytes[(end + 1)..]);
    }

    /// <summary>Shows what there is of a line.</summary>
    public void Show()
    {
        var text = EscapedText.Of([.. _line]).Trim();
        _line.Clear();
        if (text.Length > 0) show(text);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_line.Count < Longest) _line.AddRange(bytes[..Math.Min(bytes.Length, Longest - _line.Count)]);
    }
}
