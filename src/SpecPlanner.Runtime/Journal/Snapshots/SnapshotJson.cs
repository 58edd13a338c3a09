using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The JSON of states: what belongs to the plan stands in it by its place in the plan.</summary>
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
    /// <summary>For the states of one plan.</summary>
    public static SnapshotJson Of(RunFrame frame)
    {
        var options = new JsonSerializerOptions(Default.Options) { Encoder = EventJson.Encoder };
        EventJson.AddLists(options.Converters);
        options.Converters.Add(new Placed<RunFrame>([frame]));
        options.Converters.Add(new Placed<TaskDefinition>([.. frame.Plan.Tasks]));
        options.Converters.Add(new Placed<RollbackItem>([.. frame.Plan.Rollbacks.SelectMany(r => r.Items)]));
        return new SnapshotJson(options);
    }

    private sealed class Placed<T>(T[] all) : JsonConverter<T>
        where T : class
    {
        private readonly Dictionary<T, int> _places = Places(all);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TryGetInt32(out var place) && place >= 0 && place < all.Length ? all[place] : throw new JsonException("The plan has no such place.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(_places[value]);

        private static Dictionary<T, int> Places(T[] all)
        {
            var places = new Dictionary<T, int>(all.Length, ReferenceEqualityComparer.Instance);
            for (var i = 0; i < all.Length; i++) places[all[i]] = i;
            return places;
        }
    }
}
