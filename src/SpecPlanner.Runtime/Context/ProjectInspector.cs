using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Looks at a project's files and tells what it is made of; nothing of the project is run.</summary>
public static class ProjectInspector
{
    /// <summary>Inspects a folder. What cannot be read becomes a remark, never an exception.</summary>
    /// <param name="folder">The absolute path of a folder that exists.</param>
    public static ProjectContext Inspect(string folder)
    {
        var listing = ProjectListing.Of(folder);
        var found = new Discovery(listing);
        DotNetReading.Read(found);
        NodeReading.Read(found);
        PythonReading.Read(found);
        CompiledReading.Read(found);
        ScriptedReading.Read(found);
        OperationsReading.Read(found);
        TaskFileReading.Read(found);
        return new ProjectContext
        {
            Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } name ? name : "project",
            Files = listing.Files.Count,
            Stacks = [.. found.Stacks],
            Configuration = [.. ConfigurationTable.Of(listing)],
            Commands = [.. found.Commands.OrderBy(c => c.Purpose)],
            Layout = [.. CodeLayout.Of(listing)],
            Patterns = [.. CodePatterns.Of(listing, found.TestFrameworks)],
            Remarks = [.. listing.Remarks],
        };
    }
}
