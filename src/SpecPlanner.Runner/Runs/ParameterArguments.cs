using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>The parameters that were given on the command line.</summary>
/// <param name="Values">What was given, by name.</param>
/// <param name="Problems">What could not be read, a sentence each.</param>
internal sealed record ParameterArguments(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Problems)
{
    /// <summary>Reads <c>name=value</c> arguments; a value may be empty and may hold further equal signs.</summary>
    public static ParameterArguments Read(IEnumerable<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) problems.Add($"\"{argument}\" is no parameter. Write it as --param name=value.");
            else if (!values.TryAdd(argument[..equals], argument[(equals + 1)..])) problems.Add($"The parameter \"{argument[..equals]}\" is given twice.");
        }

        return new ParameterArguments(values, problems);
    }

    /// <summary>Adds the values that files hold, given as <c>name=path</c>.</summary>
    public ParameterArguments WithSecretFiles(RunnerConsole console, IEnumerable<string> arguments)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        var problems = new List<string>(Problems);
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                problems.Add($"\"{argument}\" names no file of a secret. Write it as --secret-file name=path.");
                continue;
            }

            var name = argument[..equals];
            var (value, problem) = SecretFile.Read(console, name, argument[(equals + 1)..]);
            if (problem is not null) problems.Add(problem);
            else if (!values.TryAdd(name, value!)) problems.Add($"The parameter \"{name}\" is given twice.");
        }

        return new ParameterArguments(values, problems);
    }

    /// <summary>Adds the secrets that were not given: from their environment variables, else from the person at the terminal.</summary>
    /// <remarks>A secret on the command line can be read by every user of the machine, so there are other ways in.</remarks>
    public ParameterArguments WithSecrets(RunnerConsole console, IEnumerable<Parameter> secrets)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var secret in secrets.Where(s => !values.ContainsKey(s.Name)))
        {
            var value = console.Variable(ParameterVariable.NameOf(secret.Name));
            if (value is null && secret.Default is null && console.CanAsk) value = Ask(console, secret);
            if (value is not null) values[secret.Name] = value;
        }

        return this with { Values = values };
    }

    private static string? Ask(RunnerConsole console, Parameter secret)
    {
        var about = secret.Description.Length > 0 ? $" ({secret.Description})" : "";
        console.Out.Write($"Secret {secret.Name}{about}, not shown while you type: ");
        console.Out.Flush();
        var value = console.ReadSecret();
        console.Out.WriteLine();
        return value;
    }
}
