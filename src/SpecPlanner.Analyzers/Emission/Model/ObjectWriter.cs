using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the expressions that make records of the model; what has its default value is left out.</summary>
internal static class ObjectWriter
{
    /// <summary>Writes <c>new T { … }</c> without ending the line.</summary>
    public static void New(this SourceWriter writer, string type, Action members)
    {
        writer.Line("new ", ModelType.Prefix, type).Line("{").Indent();
        members();
        writer.Outdent().Write("}");
    }

    /// <summary>A member whose value is one expression.</summary>
    public static SourceWriter Member(this SourceWriter writer, string name, string expression) => writer.Write(name).Line(" = ", expression, ",");

    /// <summary>A text member, unless it has its default value.</summary>
    public static SourceWriter Text(this SourceWriter writer, string name, string? value, string? byDefault = "") =>
        value is null || value == byDefault ? writer : writer.Member(name, CSharpLiteral.Of(value));

    /// <summary>A truth value, unless it is <see langword="false"/>.</summary>
    public static SourceWriter Flag(this SourceWriter writer, string name, bool value) =>
        value ? writer.Member(name, CSharpLiteral.Of(value)) : writer;

    /// <summary>A whole number, unless it has its default value.</summary>
    public static SourceWriter Number(this SourceWriter writer, string name, int? value, int byDefault = 0) =>
        value is { } number && (number != byDefault) ? writer.Member(name, CSharpLiteral.Of(number)) : writer;

    /// <summary>A member of an enum, unless it has its default value.</summary>
    public static SourceWriter Choice<TEnum>(this SourceWriter writer, string name, TEnum value, TEnum byDefault)
        where TEnum : struct, Enum =>
        EqualityComparer<TEnum>.Default.Equals(value, byDefault) ? writer : writer.Member(name, CSharpLiteral.Of(value));

    /// <summary>A member of an enum, unless there is none.</summary>
    public static SourceWriter Choice<TEnum>(this SourceWriter writer, string name, TEnum? value)
        where TEnum : struct, Enum => value is { } chosen ? writer.Member(name, CSharpLiteral.Of(chosen)) : writer;

    /// <summary>A length of time, unless it has its default value.</summary>
    public static SourceWriter Time(this SourceWriter writer, string name, TimeSpan? value, TimeSpan? byDefault) =>
        value is not { } time || value == byDefault ? writer : writer.Member(name, CSharpLiteral.Of(time));

    /// <summary>A list of texts, unless it is empty.</summary>
    public static SourceWriter Texts(this SourceWriter writer, string name, EquatableArray<string> values) =>
        values.IsEmpty ? writer : writer.Member(name, $"{Create("string")}({string.Join(", ", values.Select(CSharpLiteral.Of))})");

    /// <summary>A record, unless there is none.</summary>
    public static SourceWriter Object<T>(this SourceWriter writer, string name, T? value, Action<SourceWriter, T> write)
        where T : class
    {
        if (value is null) return writer;
        writer.Write(name).Write(" = ");
        write(writer, value);
        return writer.Line(",");
    }

    /// <summary>A list of records, unless it is empty.</summary>
    public static SourceWriter Objects<T>(this SourceWriter writer, string name, EquatableArray<T> values, Action<SourceWriter, T> write)
        where T : class, IEquatable<T>
    {
        if (values.IsEmpty) return writer;
        writer.Line($"{name} = {Create(ModelType.Named(typeof(T).Name))}(").Indent();
        for (var i = 0; i < values.Count; i++)
        {
            write(writer, values[i]);
            writer.Line(i + 1 < values.Count ? "," : "),");
        }

        return writer.Outdent();
    }

    private static string Create(string element) => $"{ModelType.Named("EquatableArray")}.Create<{element}>";
}
