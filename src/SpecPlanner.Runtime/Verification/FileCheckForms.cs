using System.Globalization;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Files of the target folder: there, not empty, of a size, holding a text, equal to another.</summary>
internal static class FileCheckForms
{
    private const long LargestSearched = 64 * 1024 * 1024;

    public static async Task<CheckFinding> CheckAsync(FileCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var relative = context.Texts.Plain(criterion.Path);
        var (path, problem) = TargetPath.Resolve(context.Setting.Folder, relative);
        if (path is null) return new CheckFinding(null, problem);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return Missing(criterion.Check, path);
            var seen = await SeenFile.OfAsync(file, relative, context.Setting.Mask, stop);
            var finding = criterion.Check switch
            {
                FileCheck.Exists => new CheckFinding(true, Size(file)),
                FileCheck.NotEmpty => new CheckFinding(file.Length > 0, Size(file)),
                FileCheck.Size => HasSize(criterion, file, context),
                FileCheck.Contains => await ContainsAsync(file, context.Texts.Plain(criterion.Value), stop),
                FileCheck.EqualsFile => await EqualsAsync(file, context.Texts.Plain(criterion.Value), context, stop),
                _ => new CheckFinding(null, $"This version cannot check it ({criterion.Check})."),
            };
            return finding with { Files = [seen, .. finding.Files] };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CheckFinding(null, $"It cannot be read: {e.Message}");
        }
    }

    private static CheckFinding Missing(FileCheck check, string path)
    {
        var isFolder = Directory.Exists(path);
        return new CheckFinding(isFolder && check == FileCheck.Exists, isFolder ? "it is a folder" : "it is not there");
    }

    private static CheckFinding HasSize(FileCriterion criterion, FileInfo file, CheckContext context)
    {
        var value = context.Texts.Plain(criterion.Value);
        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var wanted)
            ? new CheckFinding(Comparing.Holds(criterion.Comparison, file.Length.CompareTo(wanted)), Size(file))
            : new CheckFinding(null, $"\"{value}\" is no number of bytes.");
    }

    private static async Task<CheckFinding> ContainsAsync(FileInfo file, string text, CancellationToken stop)
    {
        if (file.Length > LargestSearched) return new CheckFinding(null, $"{Size(file)}, too many to search.");
        byte[] bytes = file.Length == 0 ? [] : await File.ReadAllBytesAsync(file.FullName, stop);
        var holds = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        return new CheckFinding(holds, holds ? $"found in {Size(file)}" : $"not found in {Size(file)}");
    }

    private static async Task<CheckFinding> EqualsAsync(FileInfo file, string other, CheckContext context, CancellationToken stop)
    {
        var (path, problem) = TargetPath.Resolve(context.Setting.Folder, other);
        if (path is null) return new CheckFinding(null, problem);
        var second = new FileInfo(path);
        if (!second.Exists) return new CheckFinding(false, $"\"{other}\" is not there");
        var (left, right) = (await SeenFile.HashAsync(file, SecretMask.None, stop), await SeenFile.HashAsync(second, SecretMask.None, stop));
        var isEqual = string.Equals(left, right, StringComparison.Ordinal);
        return new CheckFinding(isEqual, isEqual ? $"the same {Size(file)}" : $"{Size(file)} and {Size(second)} that differ")
        {
            Files = [await SeenFile.OfAsync(second, other, context.Setting.Mask, stop)],
        };
    }

    private static string Size(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes");
}
