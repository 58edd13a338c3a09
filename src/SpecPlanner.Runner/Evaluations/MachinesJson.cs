using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Which transitions and invariants were proved, as JSON.</summary>
internal static class MachinesJson
{
    /// <summary>Writes the property <c>machines</c>.</summary>
    public static void Write(Utf8JsonWriter json, MachineCoverage machines)
    {
        json.WriteStartObject("machines");
        WriteCount(json, "transitions", machines.Transitions);
        WriteCount(json, "invariants", machines.Invariants);
        JsonReport.WriteList(json, "items", machines.Items, WriteItem);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, MachineItem item)
    {
        json.WriteString("machine", item.Machine);
        json.WriteString("id", item.Id);
        json.WriteString("kind", item.IsTransition ? "transition" : "invariant");
        json.WriteString("text", item.Text);
        json.WriteStrings("tasks", item.Tasks);
        json.WriteString("provedBy", item.Best is { } best ? MachinesSection.Word(best) : null);
        JsonReport.WriteList(json, "evidence", item.Proofs, static (writer, proof) =>
        {
            writer.WriteString("kind", MachinesSection.Word(proof.Rank));
            writer.WriteString("run", proof.Run);
            writer.WriteString("task", proof.Task);
            writer.WriteString("criterion", proof.Criterion);
        });
    }

    private static void WriteCount(Utf8JsonWriter json, string name, (int Proved, int All) count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("proved", count.Proved);
        json.WriteNumber("all", count.All);
        json.WriteEndObject();
    }
}
