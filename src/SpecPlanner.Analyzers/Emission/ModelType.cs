namespace SpecPlanner.Analyzers;

/// <summary>The names generated code uses for types of the rooms it calls.</summary>
internal static class ModelType
{
    /// <summary>What stands before the name of a type of the model.</summary>
    public const string Prefix = "global::SpecPlanner.Model.";

    /// <summary>A type of the model.</summary>
    public static string Named(string name) => Prefix + name;

    /// <summary>A type of the runtime.</summary>
    public static string InRuntime(string name) => "global::SpecPlanner.Runtime." + name;

    /// <summary>The model's list of some element.</summary>
    public static string ListOf(string element) => $"{Named("EquatableArray")}<{element}>";
}
