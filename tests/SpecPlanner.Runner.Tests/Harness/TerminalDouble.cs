using System.Globalization;
using System.Text;

namespace SpecPlanner.Runner.Tests;

/// <summary>A terminal in memory that understands what frames are drawn with, and breaks its lines anew when it is resized.</summary>
/// <remarks>Every character is one column wide.</remarks>
public sealed class TerminalDouble(int width, int height) : StringWriter(CultureInfo.InvariantCulture)
{
    // The rows from the first ever written on; each says whether it goes on in the next one.
    private readonly List<(StringBuilder Text, bool GoesOn)> _rows = [(new StringBuilder(), false)];
    private int _row;
    private int _column;

    public int Columns { get; private set; } = width;

    public int Lines { get; private set; } = height;

    /// <summary>What was written, as it stands now, also what was pushed off the screen.</summary>
    public IReadOnlyList<string> Shown => [.. _rows.Select(r => r.Text.ToString().TrimEnd())];

    private int Top => Math.Max(0, _rows.Count - Lines);

    public override void Write(string? value)
    {
        for (var i = 0; i < value!.Length; i++)
        {
            if (value[i] == '\u001b') i = Obey(value, i);
            else if (value[i] == '\r') _column = 0;
            else if (value[i] == '\n') Feed(goesOn: false);
            else Put(value[i]);
        }
    }

    public override void WriteLine(string? value) => Write(value + "\r\n");

    /// <summary>Gives the window another size.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="lines">Its rows.</param>
    /// <param name="cutsLines">Whether lines that are too long are cut, as few terminals do, instead of broken anew.</param>
    public void Resize(int columns, int lines, bool cutsLines = false)
    {
        if (cutsLines)
        {
            (Columns, Lines, _column) = (columns, lines, Math.Min(_column, columns));
            foreach (var (text, _) in _rows) text.Length = Math.Min(text.Length, columns);
            return;
        }

        // Rows that go on are joined, and broken anew; the cursor stays at its character.
        var (joined, cursor) = (new List<StringBuilder>(), (Line: 0, Offset: 0));
        var open = false;
        for (var i = 0; i < _rows.Count; i++)
        {
            if (!open) joined.Add(new StringBuilder());
            if (i == _row) cursor = (joined.Count - 1, joined[^1].Length + _column);
            joined[^1].Append(_rows[i].Text);
            open = _rows[i].GoesOn;
        }

        (Columns, Lines) = (columns, lines);
        _rows.Clear();
        for (var line = 0; line < joined.Count; line++)
        {
            var text = joined[line].ToString();
            for (var at = 0; at == 0 || at < text.Length; at += columns)
            {
                var end = Math.Min(text.Length, at + columns);
                if (line == cursor.Line && cursor.Offset >= at) (_row, _column) = (_rows.Count, Math.Min(cursor.Offset - at, columns));
                _rows.Add((new StringBuilder(text[at..end]), end < text.Length));
            }
        }
    }

    private void Put(char c)
    {
        if (_column == Columns)
        {
            Feed(goesOn: true);
            _column = 0;
        }

        var text = _rows[_row].Text;
        while (text.Length < _column) text.Append(' ');
        if (_column < text.Length) text[_column] = c;
        else text.Append(c);
        _column++;
    }

    private void Feed(bool goesOn)
    {
        _rows[_row] = (_rows[_row].Text, goesOn);
        if (++_row == _rows.Count) _rows.Add((new StringBuilder(), false));
    }

    private int Obey(string value, int start)
    {
        var end = start + 2;
        while (!char.IsLetter(value[end])) end++;
        var argument = value[(start + 2)..end];
        switch (value[end])
        {
            case 'A':
                _row = Math.Max(Top, _row - int.Parse(argument, CultureInfo.InvariantCulture));
                break;
            case 'K':
                EraseFrom(_row);
                break;
            case 'J':
                EraseFrom(_row);
                _rows.RemoveRange(_row + 1, _rows.Count - _row - 1);
                break;
        }

        return end;
    }

    private void EraseFrom(int row)
    {
        var text = _rows[row].Text;
        text.Length = Math.Min(text.Length, _column);
        _rows[row] = (text, false);
    }
}
