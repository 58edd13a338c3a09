using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Hides secrets in everything that is written to the console, whoever writes it: the last line of defence.</summary>
internal sealed class SecretGuard
{
    private volatile SecretMask _mask = SecretMask.None;

    /// <summary>Hides these secrets from now on.</summary>
    public void Use(SecretMask mask) => _mask = mask;

    /// <summary>The text with its secrets hidden.</summary>
    public string Hide(string text) => _mask.Hide(text);
}
