using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using Nodes = YamlDotNet.RepresentationModel;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Reads YAML as an editor does before it asks a schema: plain scalars become numbers, truth values and nothing.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Of(string yaml)
    {
        var stream = new Nodes.YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Count == 0 ? new JsonObject() : Of(stream.Documents[0].RootNode);
    }

    private static JsonNode? Of(Nodes.YamlNode node) => node switch
    {
        Nodes.YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((Nodes.YamlScalarNode)c.Key).Value!, Of(c.Value)))),
        Nodes.YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
        Nodes.YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or null } => null,
        Nodes.YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } word => JsonValue.Create(word.Value == "true"),
        Nodes.YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        Nodes.YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
