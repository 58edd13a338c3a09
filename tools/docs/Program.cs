using SpecPlanner.Compiler;
using SpecPlanner.Docs;

if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("dotnet run --project tools/docs             writes every generated page, table and file anew");
    Console.Error.WriteLine("dotnet run --project tools/docs -- --check  refuses what is stale, and rules that are missing somewhere");
    return 2;
}

if (RepositoryText.Above(Directory.GetCurrentDirectory()) is not { } files)
{
    Console.Error.WriteLine("No folder here or above holds SpecPlanner.sln.");
    return 2;
}

if (args.Length == 0)
{
    foreach (var file in GeneratedFiles.Of(RuleTable.All, files).Where(f => !f.IsCurrent(files)))
    {
        files.Write(file.Path, file.Text);
        Console.Out.WriteLine("Wrote " + file.Path);
    }
}

var problems = StaleFiles.In(RuleTable.All, files).Concat(RuleBookkeeping.Problems(RuleTable.All, files)).ToList();
foreach (var problem in problems) Console.Error.WriteLine(problem);
return problems.Count == 0 ? 0 : 1;
