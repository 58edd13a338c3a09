using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the machines of a specification, each as a class inside that of the specification.</summary>
internal static class SpecificationMachinesWriter
{
    /// <summary>The machines with the names of their classes.</summary>
    public static IReadOnlyList<(StateMachine Machine, string ClassName)> Named(Specification? specification, NameScope names) =>
        specification is null ? [] : [.. specification.Machines.Select(m => (m, names.Take(NameOf(m), "Machine")))];

    /// <summary>Writes the classes.</summary>
    public static void Write(SourceWriter writer, IReadOnlyList<(StateMachine Machine, string ClassName)> machines)
    {
        foreach (var (machine, className) in machines)
        {
            writer.Line();
            MachineClassWriter.Write(writer, machine, className, "public");
        }
    }

    private static string NameOf(StateMachine machine)
    {
        var name = Identifier.Pascal(machine.Name);
        return MachineShape.OwnMembers.Contains(name, StringComparer.Ordinal) ? name + "Machine" : name;
    }
}
