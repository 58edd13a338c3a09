using System.Reflection;

namespace SpecPlanner.Runner;

/// <summary>The version people are told.</summary>
internal static class VersionText
{
    /// <summary>SpecPlanner's version, without the commit that builds append to it.</summary>
    public static string OfThisBuild { get; } =
        "SpecPlanner " + (typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];
}
