using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The outputs of a step, the commands that make them, and where each stands.</summary>
internal sealed record OutputsReading(EquatableArray<OutputDefinition> Outputs, IReadOnlyList<PlacedCommand> Commands, IReadOnlyList<(string Name, TextSpan Span)> Places);

/// <summary>Reads <c>Outputs</c>: <c>name = `command`</c>, <c>name = json `path`</c>, <c>name = file `path`</c>.</summary>
internal sealed class OutputsReader(ParameterScope scope, FindingBag findings)
{
    /// <summary>The outputs, in order, the commands that make them, and where each stands.</summary>
    public OutputsReading Read(FieldValue value)
    {
        var outputs = new List<OutputDefinition>();
        var commands = new List<PlacedCommand>();
        var places = new List<(string Name, TextSpan Span)>();
        foreach (var text in value.Items.Select(i => i.Text).Prepend(value.Lead))
        {
            foreach (var part in FieldText.Split(text, ',', ';', '\n', '\r'))
            {
                if (ReadOutput(part, commands) is not { } output) continue;
                if (outputs.Any(o => string.Equals(o.Name, output.Name, StringComparison.Ordinal)))
                {
                    findings.Add(RuleTable.DuplicateId, part.Span, $"The output \"{output.Name}\" is given twice in this step. Give it another name.");
                    continue;
                }

                outputs.Add(output);
                places.Add((output.Name, part.Span));
            }
        }

        return new OutputsReading(outputs.ToEquatableArray(), commands, places);
    }

    private OutputDefinition? ReadOutput(Segment text, List<PlacedCommand> commands)
    {
        var equals = text.Text.IndexOf('=');
        var name = equals < 0 ? default : FieldText.Unquoted(text.Slice(0, equals).Trim());
        var span = equals < 0 ? default : CodeSpans.In(text.Slice(equals + 1, text.Text.Length - equals - 1)).FirstOrDefault();
        if (equals < 0 || !ParameterCheck.IsName(name.Text) || span.Span.Length == 0)
        {
            findings.Add(RuleTable.FieldInvalid, text.Span, "An output is written as: name = `command`, name = json `path.to.it`, or name = file `path`.");
            return null;
        }

        var source = text.Slice(equals + 1, span.Span.Start - text.Start - equals - 1).Trim();
        switch (source.Text.ToLowerInvariant())
        {
            case "":
                var reading = CommandReader.Read(span.Code, Shell.Sh, isScript: false, scope, findings);
                commands.Add(new PlacedCommand(reading, span.Code.Span));
                return new OutputDefinition { Name = name.Text, Source = OutputSource.Command, Command = reading.Command };
            case "json":
                return new OutputDefinition { Name = name.Text, Source = OutputSource.Json, Path = span.Code.Text };
            case "file":
                return new OutputDefinition { Name = name.Text, Source = OutputSource.File, Path = span.Code.Text };
            default:
                findings.Add(RuleTable.FieldInvalid, source.Span, $"An output comes from a command, json or file; \"{source.Text}\" is none of them.{Suggestion.For(source.Text, ["json", "file"])}", NearestName.Fixes(source.Text, ["json", "file"], source.Span));
                return null;
        }
    }
}
