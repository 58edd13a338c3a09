namespace SpecPlanner.Compiler;

/// <summary>What the name of a parameter or an output may be.</summary>
internal static class ParameterName
{
    /// <summary>Whether a name starts with a letter and goes on with letters, digits, <c>_</c> and <c>-</c>, all ASCII.</summary>
    public static bool IsValid(string? name) =>
        !string.IsNullOrEmpty(name) && IsLetter(name![0]) && name.All(c => IsLetter(c) || c is (>= '0' and <= '9') or '_' or '-');

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
