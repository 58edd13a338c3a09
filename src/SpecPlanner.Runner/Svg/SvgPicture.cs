using System.Globalization;
using System.Text;
using System.Xml;

namespace SpecPlanner.Runner;

/// <summary>Writes an SVG picture, element by element. The same calls give the same bytes.</summary>
internal sealed class SvgPicture : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    };

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    /// <summary>Begins a picture with a background of its own.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it shows, for screen readers and as its tooltip.</param>
    public SvgPicture(double width, double height, string title)
    {
        (width, height) = (Math.Ceiling(width), Math.Ceiling(height));
        _xml = XmlWriter.Create(_text, Settings);
        _xml.WriteStartElement("svg", Namespace);
        Attributes(("class", "specplanner"), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)), ("role", "img"));
        Element("title", title);
        _xml.WriteStartElement("style", Namespace);
        _xml.WriteRaw("\n" + SvgPalette.Css);
        _xml.WriteEndElement();
        Rectangle(0, 0, width, height, "paper");
    }

    /// <summary>A length with at most one decimal, as SVG wants it.</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>What was drawn, with a line feed at its end.</summary>
    public string Finish()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.Append('\n').ToString();
    }

    /// <summary>Opens a group, with a tooltip when one is given; it ends when what is returned is disposed.</summary>
    public IDisposable Group(string? style = null, string? tooltip = null, (double X, double Y)? at = null)
    {
        _xml.WriteStartElement("g", Namespace);
        if (style is not null) Attributes(("class", style));
        if (at is var (x, y)) Attributes(("transform", $"translate({Number(x)} {Number(y)})"));
        if (tooltip is not null) Element("title", tooltip);
        return new Ending(_xml);
    }

    public void Rectangle(double x, double y, double width, double height, string style, double radius = 0)
    {
        _xml.WriteStartElement("rect", Namespace);
        Attributes(("class", style), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)));
        if (radius > 0) Attributes(("rx", Number(radius)));
        _xml.WriteEndElement();
    }

    public void Line(double x1, double y1, double x2, double y2, string style)
    {
        _xml.WriteStartElement("line", Namespace);
        Attributes(("class", style), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));
        _xml.WriteEndElement();
    }

    public void Path(string data, string style)
    {
        _xml.WriteStartElement("path", Namespace);
        Attributes(("class", style), ("d", data));
        _xml.WriteEndElement();
    }

    /// <summary>Writes a line of text whose base line begins at a point, or is centred on it, or ends there.</summary>
    public void Text(double x, double y, string text, string style, TextAnchor anchor = TextAnchor.Start)
    {
        _xml.WriteStartElement("text", Namespace);
        Attributes(("class", style), ("x", Number(x)), ("y", Number(y)));
        if (anchor != TextAnchor.Start) Attributes(("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end"));
        _xml.WriteString(XmlText.Of(text));
        _xml.WriteEndElement();
    }

    public void Dispose() => _xml.Dispose();

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) _xml.WriteAttributeString(name, XmlText.Of(value));
    }

    private void Element(string name, string text)
    {
        _xml.WriteStartElement(name, Namespace);
        _xml.WriteString(XmlText.Of(text));
        _xml.WriteEndElement();
    }

    private sealed class Ending(XmlWriter xml) : IDisposable
    {
        public void Dispose() => xml.WriteEndElement();
    }
}

/// <summary>Which part of a text lies at its point.</summary>
internal enum TextAnchor
{
    /// <summary>Where it begins.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Where it ends.</summary>
    End,
}
