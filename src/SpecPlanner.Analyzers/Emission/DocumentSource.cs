namespace SpecPlanner.Analyzers;

/// <summary>The C# of one document, without the namespace around it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Namespace">The namespace of its class below the project's.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Text">The class, indented as it stands in its namespace.</param>
internal sealed record DocumentSource(string Id, string Namespace, string ClassName, string Text)
{
    // A thousand documents grow one buffer instead of a thousand.
    [ThreadStatic]
    private static SourceWriter? _writer;

    /// <summary>Writes the class of a document.</summary>
    public static DocumentSource Of(DocumentClass document, ProjectOptions options)
    {
        var writer = (_writer ??= new SourceWriter()).Clear().Indent();
        if (document is PlanClass plan) PlanClassWriter.Write(writer, plan, options);
        else PersonaClassWriter.Write(writer, (PersonaClass)document, options);
        return new DocumentSource(document.Id, document.Namespace, document.ClassName, writer.ToString());
    }
}
