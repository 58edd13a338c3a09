namespace SpecPlanner.Compiler;

/// <summary>The options that may stand between a program and its sub-command.</summary>
internal static class GlobalOptions
{
    public const string Docker = "-D --debug --tls --tlsverify -c:1 --context:1 -H:1 --host:1 -l:1 --log-level:1 --config:1";

    public const string Kubectl = "-n:1 --namespace:1 --context:1 --cluster:1 --kubeconfig:1 --user:1 -s:1 --server:1 --request-timeout:1";

    private static readonly Dictionary<string, OptionGrammar> ByProgram = new(StringComparer.Ordinal)
    {
        ["aws"] = new("--profile:1 --region:1 --output:1 --endpoint-url:1 --no-cli-pager --debug"),
        ["docker"] = new(Docker),
        ["gcloud"] = new("--project:1 --account:1 --configuration:1 -q --quiet"),
        ["git"] = new("-C:1 -c:1 --git-dir:1 --work-tree:1 --no-pager -p -P --bare"),
        ["helm"] = new("-n:1 --namespace:1 --kube-context:1 --kubeconfig:1 --debug"),
        ["kubectl"] = new(Kubectl),
        ["npm"] = new("--prefix:1 -w:1 --workspace:1"),
        ["podman"] = new(Docker),
        ["systemctl"] = new("--user --no-pager -q"),
        ["terraform"] = new("-chdir:1"),
    };

    private static readonly OptionGrammar None = new("");

    /// <summary>The options of a program.</summary>
    public static OptionGrammar Of(string program) => ByProgram.TryGetValue(program, out var grammar) ? grammar : None;
}
