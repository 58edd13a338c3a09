using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace SpecPlanner.Analyzers;

/// <summary>Values as C# writes them.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string in quotes, on one line.</summary>
    public static string Of(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A 64 bit number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A 32 bit number.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth value.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A length of time, exact to the tick.</summary>
    public static string Of(TimeSpan value) => $"global::System.TimeSpan.FromTicks({Of(value.Ticks)})";

    /// <summary>A member of an enum of the model.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => $"{ModelType.Named(typeof(TEnum).Name)}.{value}";
}
