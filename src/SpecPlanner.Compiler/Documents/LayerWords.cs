namespace SpecPlanner.Compiler;

/// <summary>The words for layers, as the catalogue and <c>list</c> show them.</summary>
public static class LayerWords
{
    /// <summary>The word for a layer.</summary>
    public static string Word(this Layer layer) => layer switch
    {
        Layer.Default => "default",
        Layer.User => "user",
        _ => "project",
    };
}
