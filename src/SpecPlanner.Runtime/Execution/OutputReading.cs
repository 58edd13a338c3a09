using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Reads the values that a task leaves for later ones, once its action was carried out.</summary>
internal static class OutputReading
{
    private const int LongestValue = 64 * 1024;

    /// <summary>The result with its values, or failed when one of them cannot be read.</summary>
    public static async Task<ActionResult> ReadAsync(ActionResult result, TaskDefinition task, CheckContext context, CancellationToken stop)
    {
        var values = new List<ParameterValue>();
        foreach (var output in task.Outputs)
        {
            var (value, problem) = await ReadAsync(output, result, context, stop);
            problem ??= Problem(value!);
            if (problem is not null)
                return result with { Ending = ActionEnding.Failed, Reason = context.Setting.Mask.Hide($"The output \"{output.Name}\" could not be read: {problem}") };
            values.Add(new ParameterValue(output.Name, context.Setting.Mask.Hide(value!)));
        }

        return result with { Values = values.ToEquatableArray() };
    }

    private static async Task<(string? Value, string? Problem)> ReadAsync(OutputDefinition output, ActionResult result, CheckContext context, CancellationToken stop)
    {
        switch (output.Source)
        {
            case OutputSource.Command:
                var (printed, evidence) = await CriterionCommand.RunAsync(output.Command!, context, stop);
                if (evidence.ExitCode is not 0) return (null, evidence.ExitCode is { } code ? $"its command ended with exit code {code}." : evidence.Problem);
                if (evidence.IsCut) return (null, CommandEvidence.CutOutput);
                return printed.Omitted > 0 ? (null, "it is too long.") : (printed.Head.Trim(), null);
            case OutputSource.Json:
                var (text, missing) = ActionOutput.Whole(result.Commands, result.Output);
                if (text is null) return (null, missing);
                var (value, _, problem) = JsonPath.Find(text, output.Path);
                return value is null ? (null, problem) : (value, null);
            default:
                if (context.Texts.UnknownIn(output.Path) is { } unknown) return (null, unknown);
                return await ReadFileAsync(context.Texts.Plain(output.Path), context.Setting.Folder, stop);
        }
    }

    private static async Task<(string? Value, string? Problem)> ReadFileAsync(string relative, string target, CancellationToken stop)
    {
        try
        {
            var (path, problem) = TargetPath.Resolve(target, relative);
            if (path is null) return (null, problem);
            var file = new FileInfo(path);
            if (!file.Exists) return (null, $"the file \"{relative}\" is not there.");
            return file.Length > LongestValue ? (null, $"the file \"{relative}\" is too long.") : ((await File.ReadAllTextAsync(path, stop)).Trim(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"the file \"{relative}\" cannot be read: {e.Message}");
        }
    }

    // The same that is asked of a parameter: it goes into commands as one.
    private static string? Problem(string value)
    {
        if (value.Length > LongestValue) return "it is too long.";
        return ParameterCheck.Problem(new Parameter { Name = "output" }, value);
    }
}
