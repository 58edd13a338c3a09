using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The JSON of states, without the parts of the plan in them: whoever reads one puts them back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    IncludeFields = true)]
[JsonSerializable(typeof(SnapshotHead))]
[JsonSerializable(typeof(RunState))]
[JsonSerializable(typeof(TaskState))]
internal sealed partial class SnapshotJson : JsonSerializerContext
{
    /// <summary>For all states: making it takes longer than reading one.</summary>
    public static SnapshotJson States => field ??= Configured();

    private static SnapshotJson Configured()
    {
        var options = new JsonSerializerOptions(Default.Options) { Encoder = EventJson.Encoder };
        EventJson.AddLists(options.Converters);
        options.Converters.Add(new Omitted<RunFrame>());
        options.Converters.Add(new Omitted<TaskDefinition>());
        options.Converters.Add(new Omitted<RollbackItem>());
        return new SnapshotJson(options);
    }

    private sealed class Omitted<T> : JsonConverter<T>
        where T : class
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => null;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(0);
    }
}
