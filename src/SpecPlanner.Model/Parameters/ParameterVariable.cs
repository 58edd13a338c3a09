namespace SpecPlanner.Model;

/// <summary>The environment variable that carries a parameter into a command.</summary>
public static class ParameterVariable
{
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

        return "SPEC_" + new string(name);
    }
}
