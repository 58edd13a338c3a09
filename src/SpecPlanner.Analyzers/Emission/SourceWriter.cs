using System.Text;

namespace SpecPlanner.Analyzers;

/// <summary>Writes indented C# with <c>\n</c> line endings, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _atLineStart = true;

    /// <summary>Writes text without a line break in it.</summary>
    public SourceWriter Write(string text)
    {
        if (text.Length == 0) return this;
        if (_atLineStart) _text.Append(' ', _level * SpacesPerLevel);
        _atLineStart = false;
        _text.Append(text);
        return this;
    }

    /// <summary>Writes text and ends the line.</summary>
    public SourceWriter Line(string text = "")
    {
        Write(text);
        _text.Append('\n');
        _atLineStart = true;
        return this;
    }

    /// <summary>Writes the first half of a line, and text that ends it.</summary>
    public SourceWriter Line(string first, string second, string third = "") => Write(first).Write(second).Line(third);

    /// <summary>Writes a header, an opening brace, and indents what follows.</summary>
    public SourceWriter Open(string header) => Line(header).Line("{").Indent();

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public SourceWriter Close(string behind = "") => Outdent().Line("}" + behind);

    /// <summary>Indents the lines that follow.</summary>
    public SourceWriter Indent()
    {
        _level++;
        return this;
    }

    /// <summary>Takes one indentation back.</summary>
    public SourceWriter Outdent()
    {
        _level--;
        return this;
    }

    /// <summary>Begins anew, with the memory it has.</summary>
    public SourceWriter Clear()
    {
        _text.Clear();
        _level = 0;
        _atLineStart = true;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
