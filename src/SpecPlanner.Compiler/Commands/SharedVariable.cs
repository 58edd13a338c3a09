using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Names that would be handed over in one environment variable, such as <c>site-dir</c> and <c>site_dir</c>.</summary>
internal sealed class SharedVariable
{
    private readonly Dictionary<string, string> _owners = new(ParameterVariable.Comparer);

    /// <summary>What is wrong with a name, as a sentence, when an earlier one has its variable.</summary>
    public string? Problem(string name)
    {
        var variable = ParameterVariable.NameOf(name);
        if (!_owners.TryGetValue(variable, out var owner))
        {
            _owners[variable] = name;
            return null;
        }

        return owner == name ? null : $"{{{{{name}}}}} and {{{{{owner}}}}} would share the variable {variable}; rename one of them.";
    }
}
