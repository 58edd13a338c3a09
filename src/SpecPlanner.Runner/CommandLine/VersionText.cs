using System.Reflection;

namespace SpecPlanner.Runner;

/// <summary>The version people are told.</summary>
internal static class VersionText
{
    /// <summary>SpecPlanner's name and version.</summary>
    public static string OfThisBuild => "SpecPlanner " + Number;

    /// <summary>SpecPlanner's version, without the commit that builds append to it.</summary>
    public static string Number =>
        (typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];
}
