using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Says how to give the secrets that a run lacks: the safest way first.</summary>
internal static class MissingSecrets
{
    /// <summary>The secrets that have neither a value nor a default.</summary>
    public static IReadOnlyList<Parameter> Of(IEnumerable<Parameter> parameters, ParameterArguments given) =>
        [.. parameters.Where(p => p.Type == ParameterType.Secret && p.Default is null && !given.Values.ContainsKey(p.Name))];

    /// <summary>A sentence that names the environment variable before the parameter, which the process list shows.</summary>
    public static string Sentence(Parameter secret, bool again) =>
        $"The secret \"{secret.Name}\" is needed{(again ? " again, as secrets are never stored" : "")}. Set the environment variable {ParameterVariable.NameOf(secret.Name)}=…, name a file that holds it with --secret-file {secret.Name}=<path>, or give --param {secret.Name}=…, which the process list shows.";

    /// <summary>The problems of a request, with these sentences in place of the general ones about the same parameters.</summary>
    public static IEnumerable<string> InPlaceOf(IReadOnlyList<string> problems, IReadOnlyList<Parameter> missing) =>
        problems.Where(p => !missing.Any(m => p.StartsWith($"The parameter \"{m.Name}\"", StringComparison.Ordinal))).Concat(missing.Select(m => Sentence(m, again: false)));
}
