using SpecPlanner.Runner;

return await RunnerApp.RunOnMarkdownAsync(args, RunnerConsole.OfProcess(), []);
