using System.Diagnostics;
using System.Globalization;
using SpecPlanner.Benchmarks.Programs;
using SpecPlanner.Benchmarks.Templates;

namespace SpecPlanner.Benchmarks.Building;

/// <summary>A class library in a folder of its own, restored and ready to be built again and again.</summary>
internal sealed class ProjectToBuild
{
    private const int CSharpFiles = 100;

    private readonly string _folder;
    private int _edits;

    private ProjectToBuild(string folder) => _folder = folder;

    /// <summary>Writes 100 C# files and some documents; with documents it refers to the packed package.</summary>
    public static ProjectToBuild Write(string root, string name, int documents)
    {
        var project = new ProjectToBuild(Directory.CreateDirectory(Path.Combine(root, name)).FullName);
        var feed = Path.Combine(root, "feed");
        if (documents > 0) RunProgram.Dotnet(RepositoryRoot.Path, "pack", "src/SpecPlanner.Package", "-c", "Release", "-nologo", "-v", "q", "-p:PackageOutputPath=" + feed);

        project.File("Directory.Build.props", "<Project />");
        project.File("NuGet.Config", $"""<configuration><config><add key="globalPackagesFolder" value="{root}/unpacked" /></config><packageSources><clear /><add key="packed" value="{feed}" /></packageSources></configuration>""");
        project.File(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup>{(documents > 0 ? """<PackageReference Include="SpecPlanner" Version="*" />""" : "")}</ItemGroup>
            </Project>
            """);
        for (var i = 0; i < CSharpFiles; i++) project.File($"Part{i}.cs", Class(i));
        if (documents > 0)
        {
            foreach (var (path, text) in TemplateText.Write(documents).Concat(TemplateText.Personas)) project.File(path, text);
        }

        Directory.CreateDirectory(feed);
        RunProgram.Dotnet(project._folder, "restore", "-v", "q", "-nologo");
        return project;
    }

    /// <summary>Changes one C# file and builds.</summary>
    public TimeSpan Build()
    {
        File("Edited.cs", string.Create(CultureInfo.InvariantCulture, $"internal static class Edited {{ public const int Number = {_edits++}; }}"));
        var start = Stopwatch.GetTimestamp();
        RunProgram.Dotnet(_folder, "build", "--no-restore", "-v", "q", "-nologo", "-p:UseSharedCompilation=true");
        return Stopwatch.GetElapsedTime(start);
    }

    private void File(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
    }

    private static string Class(int number) => $$"""
        namespace Demo;

        /// <summary>An order as a shop keeps it.</summary>
        public sealed record Order{{number}}(string Id, decimal Total, DateOnly Day)
        {
            private readonly List<string> _lines = [];

            public IReadOnlyList<string> Lines => _lines;

            public Order{{number}} Add(string line, decimal price)
            {
                ArgumentException.ThrowIfNullOrEmpty(line);
                _lines.Add($"{line}: {price:0.00}");
                return this with { Total = Total + price };
            }

            public IEnumerable<(string Word, int Count)> Words() =>
                from line in _lines
                from word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                group word by word.ToUpperInvariant() into same
                orderby same.Count() descending, same.Key
                select (same.Key, same.Count());

            public override string ToString() => $"{Id} of {Day:O}: {Total:0.00} for {_lines.Count} lines";
        }
        """;
}
