using System.Text.Json.Serialization;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime;

/// <summary>How events become JSON: generated code, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RunEvent))]
[JsonSerializable(typeof(ParameterValue))]
[JsonSerializable(typeof(TaskHash))]
[JsonSerializable(typeof(CommandEvidence))]
[JsonSerializable(typeof(AnswerEvidence))]
[JsonSerializable(typeof(FileEvidence))]
[JsonSerializable(typeof(FileSnapshot))]
[JsonSerializable(typeof(RestoredFile))]
[JsonSerializable(typeof(CriterionClaim))]
[JsonSerializable(typeof(SourceRecord))]
[JsonSerializable(typeof(AddedStep))]
internal sealed partial class JournalJson : JsonSerializerContext;
