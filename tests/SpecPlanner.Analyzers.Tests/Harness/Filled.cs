using System.Reflection;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>
/// Makes records of the model in which every property differs from its default, by reflection:
/// a property that is added to the model is in here the same day.
/// </summary>
internal sealed class Filled
{
    private static readonly Type[] Criteria =
        [.. typeof(Criterion).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Criterion))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    private int _number;
    private int _groups;

    /// <summary>A plan that uses everything the model has.</summary>
    public static Plan Plan() => (Plan)new Filled().Of(typeof(Plan));

    private object Of(Type type)
    {
        _number++;
        if (type == typeof(string)) return $"text {_number} \"quoted\" \\ {{{{x}}}}\r\n\té\u2028\0😀";
        if (type == typeof(int)) return _number;
        if (type == typeof(long)) return long.MaxValue - _number;
        if (type == typeof(bool)) return true;
        if (type == typeof(TimeSpan)) return TimeSpan.FromTicks(_number);
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner);
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Last();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)) return ListOf(type.GetGenericArguments()[0]);
        return type == typeof(Criterion) ? RecordOf(typeof(CriterionGroup)) : RecordOf(type);
    }

    private object RecordOf(Type type)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite).OrderBy(p => p.Name, StringComparer.Ordinal))
            property.SetValue(record, Of(property.PropertyType));
        return record;
    }

    private object ListOf(Type element)
    {
        // A group holds every form, groups included once; more would never end.
        var types = element == typeof(Criterion) ? Criteria.Where(t => t != typeof(CriterionGroup) || _groups < 2).ToArray() : [element, element];
        if (element == typeof(Criterion)) _groups++;
        var items = Array.CreateInstance(element, types.Length);
        for (var i = 0; i < types.Length; i++) items.SetValue(types[i].IsSubclassOf(typeof(Criterion)) ? RecordOf(types[i]) : Of(types[i]), i);
        if (element == typeof(Criterion)) _groups--;
        return typeof(EquatableArray).GetMethod(nameof(EquatableArray.ToEquatableArray))!.MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
