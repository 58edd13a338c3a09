using System.Runtime.CompilerServices;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Puts one question to the person at the console and understands the answer.</summary>
internal static class Question
{
    /// <summary>Asks until one of the choices is named, by its word or its first letter.</summary>
    /// <returns>The word; <see langword="null"/> when the input ended or the run was told to stop.</returns>
    public static async ValueTask<string?> ChooseAsync(RunnerConsole console, string question, string[] choices, CancellationToken cancellationToken)
    {
        var shown = string.Join(", ", choices.Select(c => $"[{c[0]}]{c[1..]}"));
        while (true)
        {
            if (await ReadAsync(console, $"{question} {shown}: ", cancellationToken) is not { } answer) return null;
            var found = choices.FirstOrDefault(c =>
                answer.Equals(c, StringComparison.OrdinalIgnoreCase) || answer.Equals(c[..1], StringComparison.OrdinalIgnoreCase));
            if (found is not null) return found;
            console.Out.WriteLine($"\"{answer}\" is none of the answers.");
        }
    }

    /// <summary>Asks for a line of text.</summary>
    /// <returns>The line; <see langword="null"/> when the input ended or the run was told to stop.</returns>
    public static async ValueTask<string?> ReadAsync(RunnerConsole console, string question, CancellationToken cancellationToken)
    {
        console.Out.Write(question);
        console.Out.Flush();
        try
        {
            var line = await Reading.Of(console.Input).WaitAsync(cancellationToken);
            Reading.Done(console.Input);
            if (line is null) console.Out.WriteLine();
            return line?.Trim();
        }
        catch (OperationCanceledException)
        {
            console.Out.WriteLine("(not asked any more)");
            return null;
        }
    }

    /// <summary>Reading a terminal blocks and cannot be cancelled, so what reads for a question that was taken back reads for the next one.</summary>
    private static class Reading
    {
        private static readonly ConditionalWeakTable<TextReader, Task<string?>> Open = [];

        public static Task<string?> Of(TextReader input) => Open.GetValue(input, static i => Task.Run(i.ReadLine, CancellationToken.None));

        public static void Done(TextReader input) => Open.Remove(input);
    }
}
