using System.Runtime.CompilerServices;

namespace SpecPlanner.Runner.Tests;

/// <summary>A value of any record, with empty texts where texts are required.</summary>
public static class Samples
{
    public static object Of(Type type)
    {
        var sample = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (property.PropertyType == typeof(string)) property.SetValue(sample, "");
            else if (property.PropertyType is { IsClass: true, IsAbstract: false } && property.PropertyType.GetProperties().Any(p => p.CanWrite)) property.SetValue(sample, Of(property.PropertyType));
        }

        return sample;
    }
}
