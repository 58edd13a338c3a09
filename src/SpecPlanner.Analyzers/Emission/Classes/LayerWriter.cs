using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>Writes what an entry of the catalogue says of layers; what has its default value is left out.</summary>
internal static class LayerWriter
{
    /// <summary>Writes where the document comes from, and which weaker ones it hides.</summary>
    public static SourceWriter Layers(this SourceWriter writer, DocumentClass document)
    {
        writer.Text("Layer", document.Layer.Word(), "project");
        if (document.Hidden.IsEmpty) return writer;
        var hidden = ModelType.InRuntime("HiddenDocument");
        writer.Open($"Hides = new {hidden}[]");
        foreach (var one in document.Hidden) writer.Line($"new {hidden}({CSharpLiteral.Of(one.Layer.Word())}, {CSharpLiteral.Of(one.Path)}),");
        return writer.Close(",");
    }
}
