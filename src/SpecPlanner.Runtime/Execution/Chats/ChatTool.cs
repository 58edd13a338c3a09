using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SpecPlanner.Runtime;

/// <summary>A tool as a language model is told of it.</summary>
/// <param name="name">The word that calls it.</param>
/// <param name="description">What it does.</param>
/// <param name="schema">The JSON schema of what it is given.</param>
internal sealed class ChatTool(string name, string description, string schema) : AIFunctionDeclaration
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<ChatTool> All { get; } =
    [
        new("read_file", "Reads a text file of the target folder.", """{"type": "object", "properties": {"path": {"type": "string", "description": "Relative to the target folder."}}, "required": ["path"]}"""),
        new("list_files", "Lists what a folder of the target folder holds; folders end with a slash.", """{"type": "object", "properties": {"path": {"type": "string", "description": "Relative to the target folder; \".\" for itself."}}, "required": ["path"]}"""),
        new("write_file", "Writes a text file of the target folder, all of it; folders on the way are made.", """{"type": "object", "properties": {"path": {"type": "string", "description": "Relative to the target folder."}, "text": {"type": "string"}}, "required": ["path", "text"]}"""),
        new("run_command", "Runs a command by /bin/sh in the target folder, and gives back its exit code and output.", """{"type": "object", "properties": {"command": {"type": "string"}}, "required": ["command"]}"""),
    ];

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override JsonElement JsonSchema { get; } = Runtime.JsonSchema.Parse(schema).Root;
}
