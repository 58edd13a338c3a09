using System.Text.Json;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Writes answers in the form that <see cref="AnswersReader"/> reads.</summary>
internal static class AnswersJson
{
    /// <summary>The text of a file of answers.</summary>
    public static string Of(SpecificationAnswers answers)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            Write(json, answers);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, SpecificationAnswers answers)
    {
        json.WriteString("id", answers.Id);
        json.WriteString("name", answers.Name);
        json.WriteString("goal", answers.Goal);
        json.WriteStrings("nonGoals", answers.NonGoals);
        json.WriteStrings("scope", answers.Scope);
        json.WriteStrings("users", answers.Users);
        Objects(json, "requirements", answers.Requirements, static (json, one) =>
        {
            json.WriteString("text", one.Text);
            if (one.Release is { } release) json.WriteNumber("release", release);
        });
        Objects(json, "capabilities", answers.Capabilities, static (json, one) =>
        {
            json.WriteString("name", one.Name);
            json.WriteString("domain", one.Domain);
            Objects(json, "behaviors", one.Behaviors, Behavior);
        });
        json.WriteStrings("decisions", answers.Decisions);
        json.WriteStrings("constraints", answers.Constraints);
        Objects(json, "openQuestions", answers.OpenQuestions, static (json, one) =>
        {
            json.WriteString("text", one.Text);
            json.WriteBoolean("blocking", one.IsBlocking);
        });
        json.WriteStrings("answered", answers.Answered);
    }

    private static void Behavior(Utf8JsonWriter json, BehaviorAnswer behavior)
    {
        json.WriteString("text", behavior.Text);
        if (BehaviorKindWords.Of(behavior.Kind) is { } kind) json.WriteString("kind", kind);
        json.WriteStrings("requirements", behavior.Requirements);
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, EquatableArray<T> items, Action<Utf8JsonWriter, T> write)
        where T : IEquatable<T>
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
