namespace SpecPlanner.Compiler;

/// <summary>What is known of PowerShell's own words. Case never matters.</summary>
internal static class PowerShellWords
{
    /// <summary>Words of the language, behind which a command may stand.</summary>
    public static HashSet<string> Keywords { get; } = Set(
        "begin break catch class continue data do else elseif end enum exit filter finally for foreach function if in param process return switch throw trap try until using while");

    /// <summary>Commands that run text, or send it elsewhere to be run.</summary>
    public static HashSet<string> RunText { get; } = Set(
        "add-type enter-pssession etsn icm iex ii import-alias import-module invoke-cimmethod invoke-command invoke-expression invoke-item invoke-wmimethod ipmo nal " +
        "new-alias new-module new-pssession nmo nsn register-engineevent register-objectevent register-scheduledjob register-wmievent sajb sal saps " +
        "set-alias set-item set-psbreakpoint si start start-job start-process start-threadjob");

    /// <summary>Pieces of names through which .NET or PowerShell runs text.</summary>
    public static IReadOnlyList<string> RunTextPieces { get; } =
        ["addscript", "alias:", "expandstring", "function:", "invokecommand", "invokescript", "loadfrom", "powershell", "runspace", "scriptblock", "env:path"];

    /// <summary>The verbs of commands that are PowerShell's own, not programs.</summary>
    public static HashSet<string> Verbs { get; } = Set(
        "add clear compare complete compress convert convertfrom convertto copy disable enable expand export find for foreach format get group import initialize install invoke join " +
        "limit measure merge move new out pop publish push read receive register remove rename reset resolve restart restore resume save select send set show sort split start stop " +
        "submit suspend switch sync tee test trace unblock undo unregister update use wait where write");

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
