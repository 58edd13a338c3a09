using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>A plan as one text that holds everything it says, so that no part of a reading can change unseen.</summary>
internal static class PlanRendering
{
    /// <summary>The fingerprint of the whole text.</summary>
    public static string FingerprintOf(Plan plan) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(plan))));

    /// <summary>Every property of the plan and of all in it, a line each, by name.</summary>
    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        Write(text, "plan", plan);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, object? value)
    {
        switch (value)
        {
            // The graph is made of the dependencies, which are written.
            case TaskGraph:
                return;
            case null or string or ValueType and not IEnumerable:
                text.Append(name).Append(" = ").Append(value is null ? "nothing" : Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\n');
                return;
            case IEnumerable items:
                var position = 0;
                foreach (var item in items) Write(text, $"{name}[{position++}]", item);
                return;
        }

        text.Append(name).Append(" : ").Append(value.GetType().Name).Append('\n');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal))
            Write(text, name + "." + property.Name, property.GetValue(value));
    }
}
