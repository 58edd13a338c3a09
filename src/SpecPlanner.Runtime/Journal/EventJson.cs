using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The JSON of events, with converters for plans and lists.</summary>
internal static class EventJson
{
    /// <summary>What the serializer needs to know of <see cref="RunEvent"/>.</summary>
    public static JsonTypeInfo<RunEvent> TypeInfo { get; } = (JsonTypeInfo<RunEvent>)Configured().GetTypeInfo(typeof(RunEvent));

    /// <summary>Escapes what JSON asks for, and no more.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Adds the converters for the lists that events hold.</summary>
    public static void AddLists(IList<JsonConverter> converters)
    {
        converters.Add(new ListConverter<string>());
        converters.Add(new ListConverter<ParameterValue>());
        converters.Add(new ListConverter<TaskHash>());
        converters.Add(new ListConverter<CommandEvidence>());
        converters.Add(new ListConverter<AnswerEvidence>());
        converters.Add(new ListConverter<FileEvidence>());
        converters.Add(new ListConverter<FileSnapshot>());
        converters.Add(new ListConverter<RestoredFile>());
        converters.Add(new ListConverter<CriterionClaim>());
        converters.Add(new ListConverter<SourceRecord>());
        converters.Add(new ListConverter<AddedStep>());
        converters.Add(new ListConverter<int>());
    }

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions(JournalJson.Default.Options)
        {
            Encoder = Encoder,
            AllowOutOfOrderMetadataProperties = true,
            TypeInfoResolver = JournalJson.Default,
        };
        options.Converters.Add(new PlanConverter());
        AddLists(options.Converters);
        return options;
    }

    private sealed class PlanConverter : JsonConverter<Plan>
    {
        public override Plan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return PlanJson.Read(document.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, Plan value, JsonSerializerOptions options) => PlanJson.Write(writer, value);
    }

    private sealed class ListConverter<T> : JsonConverter<EquatableArray<T>>
        where T : IEquatable<T>
    {
        public override EquatableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A list was expected.");
            var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            var items = new List<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(JsonSerializer.Deserialize(ref reader, element) ?? throw new JsonException("A list holds null."));
            return items.ToEquatableArray();
        }

        public override void Write(Utf8JsonWriter writer, EquatableArray<T> value, JsonSerializerOptions options)
        {
            var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            writer.WriteStartArray();
            for (var i = 0; i < value.Count; i++) JsonSerializer.Serialize(writer, value[i], element);
            writer.WriteEndArray();
        }
    }
}
