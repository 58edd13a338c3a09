namespace SpecPlanner.Model;

/// <summary>The environment variable that carries a parameter into a command.</summary>
public static class ParameterVariable
{
    /// <summary>What the name of every such variable begins with.</summary>
    public const string Prefix = "SPEC_";

    // By these the runner knows its processes again.
    private static readonly string[] Reserved = ["SPEC_ATTEMPT", "SPEC_OUTER_ATTEMPTS"];

    /// <summary>Compares names of variables: some systems do not mind their case, so nobody may count on it.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether the variable of a parameter or output is one that the runner sets itself.</summary>
    public static bool IsReserved(string parameter) => Reserved.Contains(NameOf(parameter), Comparer);

    /// <summary>
    /// <c>SPEC_</c> and the name with every character that a shell name cannot hold as <c>_</c>:
    /// <c>site-dir</c> is <c>SPEC_site_dir</c>, the output <c>build.image</c> is <c>SPEC_build_image</c>.
    /// </summary>
    public static string NameOf(string parameter)
    {
        var name = new char[parameter.Length];
        for (var i = 0; i < name.Length; i++)
        {
            var c = parameter[i];
            name[i] = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_';
        }

        return Prefix + new string(name);
    }
}
