using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Reads a line from the terminal of this process without showing it.</summary>
internal static class SecretInput
{
    /// <summary>The line; <see langword="null"/> when it was given up with Escape.</summary>
    public static string? Read()
    {
        var text = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter) return text.ToString();
            if (key.Key == ConsoleKey.Escape) return null;
            if (key.Key == ConsoleKey.Backspace) text.Length = Math.Max(0, text.Length - 1);
            else if (!char.IsControl(key.KeyChar)) text.Append(key.KeyChar);
        }
    }
}
