using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Judgements as JSON: generated code, no reflection.</summary>
public static class JudgementJson
{
    private static readonly JudgementContext Written = new(new JsonSerializerOptions(JudgementContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new VerdictConverter() },
    });

    /// <summary>The judgement as indented JSON with a line feed at its end.</summary>
    public static string Write(PlanJudgement judgement) => JsonSerializer.Serialize(judgement, Written.PlanJudgement) + "\n";

    /// <summary>Reads a judgement.</summary>
    /// <exception cref="InvalidDataException">It is none, or of a newer format.</exception>
    public static PlanJudgement Read(string json)
    {
        try
        {
            var judgement = JsonSerializer.Deserialize(json, Written.PlanJudgement) ?? throw new InvalidDataException("It is no judgement.");
            return judgement.Format <= PlanJudgement.CurrentFormat ? judgement
                : throw new InvalidDataException($"It is a judgement of format {judgement.Format}, and this version reads up to {PlanJudgement.CurrentFormat}. Use a newer runner, or judge the plan again.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"It is no judgement: {problem.Message}", problem);
        }
    }

    /// <summary>The word for a verdict.</summary>
    public static string WordOf(PlanVerdict verdict) => verdict switch
    {
        PlanVerdict.Ready => "READY",
        PlanVerdict.ReadyWithNotes => "READY_WITH_NOTES",
        _ => "BLOCKED",
    };

    /// <summary>The verdict that a word stands for; <see langword="null"/> for none.</summary>
    internal static PlanVerdict? VerdictOf(string? word) => word switch
    {
        "READY" => PlanVerdict.Ready,
        "READY_WITH_NOTES" => PlanVerdict.ReadyWithNotes,
        "BLOCKED" => PlanVerdict.Blocked,
        _ => null,
    };

    private sealed class VerdictConverter : JsonConverter<PlanVerdict>
    {
        public override PlanVerdict Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            VerdictOf(reader.GetString()) ?? throw new JsonException("The verdict is not known.");

        public override void Write(Utf8JsonWriter writer, PlanVerdict value, JsonSerializerOptions options) => writer.WriteStringValue(WordOf(value));
    }
}

/// <summary>What the serializer needs to know of judgements.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(PlanJudgement))]
internal sealed partial class JudgementContext : JsonSerializerContext;
