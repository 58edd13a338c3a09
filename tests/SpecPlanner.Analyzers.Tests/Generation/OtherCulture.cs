using System.Globalization;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>A culture in which numbers look different, also on a machine that knows none but the invariant one.</summary>
internal static class OtherCulture
{
    /// <summary>The culture of a name; where the machine does not know it, one with the signs it would have.</summary>
    public static CultureInfo Named(string name)
    {
        var culture = (CultureInfo)Known(name).Clone();
        var (minus, point) = name switch
        {
            "fi-FI" => ("\u2212", ","),
            "tr-TR" => ("-", ","),
            "ar-SA" => ("\u061C-", "\u066B"),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There are no signs for it here."),
        };
        culture.NumberFormat.NegativeSign = minus;
        culture.NumberFormat.NumberDecimalSeparator = point;
        return culture;
    }

    private static CultureInfo Known(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
