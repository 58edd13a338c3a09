namespace SpecPlanner.Compiler;

/// <summary>What a shell does itself, without starting a program.</summary>
internal static class ShellBuiltins
{
    /// <summary>Builtins that run text which need not stand in the script, so no list of programs is complete with them.</summary>
    public static HashSet<string> RunText { get; } = Set(". alias eval fc source trap");

    /// <summary>Builtins whose arguments name variables, and a variable's name may hold a sum that is calculated.</summary>
    public static HashSet<string> TakeNames { get; } = Set("getopts let mapfile read readarray unset wait");

    /// <summary>Builtins that assign.</summary>
    public static HashSet<string> Declare { get; } = Set("declare export local readonly typeset");

    /// <summary>Variables from which a shell, the loader or a common program takes code.</summary>
    public static HashSet<string> CodeVariables { get; } = Set(
        "BASHOPTS BASH_ENV BROWSER COMP_WORDBREAKS EDITOR ENV GIT_ASKPASS GIT_EDITOR GIT_EXTERNAL_DIFF GIT_PAGER GIT_PROXY_COMMAND GIT_SEQUENCE_EDITOR " +
        "GIT_SSH GIT_SSH_COMMAND HISTCMD IFS LESSCLOSE LESSOPEN LINENO MAILPATH MAKEFLAGS MANPAGER NODE_OPTIONS OPTIND PAGER PATH PERL5DB PERL5LIB PERL5OPT " +
        "PROMPT_COMMAND PS0 PS1 PS2 PS4 PYTHONHOME PYTHONPATH PYTHONSTARTUP RANDOM RSYNC_RSH RUBYLIB RUBYOPT SECONDS SHELL SHELLOPTS SRANDOM " +
        "SSH_ASKPASS TAR_OPTIONS VISUAL ZDOTDIR");

    private static readonly HashSet<string> Names = Set(
        ". : [ alias bg bind break builtin caller cd command compgen complete compopt continue declare dirs disown echo enable eval exec exit export " +
        "false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read readarray readonly return set shift " +
        "shopt source suspend test times trap true type typeset ulimit umask unalias unset wait");

    /// <summary>Whether a shell does it itself.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>Whether setting a variable makes its value code.</summary>
    public static bool IsCodeVariable(string name) =>
        CodeVariables.Contains(name)
        || name.StartsWith("LD_", StringComparison.Ordinal)
        || name.StartsWith("DYLD_", StringComparison.Ordinal)
        || name.StartsWith("GIT_CONFIG", StringComparison.Ordinal)
        || name.StartsWith("BASH_FUNC_", StringComparison.Ordinal);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
