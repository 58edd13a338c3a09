using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the expression that makes a rollback section.</summary>
internal static class RollbackWriter
{
    /// <summary>Writes a section without ending the line.</summary>
    public static void Write(SourceWriter writer, RollbackSection section) =>
        writer.New(nameof(RollbackSection), () => writer
            .Text(nameof(section.Text), section.Text, byDefault: null)
            .Texts(nameof(section.Tasks), section.Tasks)
            .Objects(nameof(section.Items), section.Items, WriteItem));

    private static void WriteItem(SourceWriter writer, RollbackItem item) =>
        writer.New(nameof(RollbackItem), () => writer
            .Text(nameof(item.Text), item.Text, byDefault: null)
            .Objects(nameof(item.Commands), item.Commands, CommandWriter.Write)
            .Texts(nameof(item.References), item.References));
}
