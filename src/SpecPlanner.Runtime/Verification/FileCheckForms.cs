using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Files of the target folder: there, not empty, of a size, holding a text, equal to another.</summary>
internal static class FileCheckForms
{
    private const long LargestSearched = 64 * 1024 * 1024;

    public static async Task<CheckFinding> CheckAsync(FileCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var (path, problem) = TargetPath.Resolve(context.Setting.Folder, context.Texts.Plain(criterion.Path));
        if (path is null) return new CheckFinding(null, problem);
        try
        {
            var file = new FileInfo(path);
            if (criterion.Check == FileCheck.Exists) return Exists(file, path);
            if (!file.Exists) return new CheckFinding(false, Directory.Exists(path) ? "it is a folder" : "it is not there");
            return criterion.Check switch
            {
                FileCheck.NotEmpty => new CheckFinding(file.Length > 0, Size(file)),
                FileCheck.Size => HasSize(criterion, file, context),
                FileCheck.Contains => await ContainsAsync(file, context.Texts.Plain(criterion.Value), stop),
                FileCheck.EqualsFile => await EqualsAsync(file, context.Texts.Plain(criterion.Value), context, stop),
                _ => new CheckFinding(null, $"This version cannot check it ({criterion.Check})."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CheckFinding(null, $"It cannot be read: {e.Message}");
        }
    }

    private static CheckFinding Exists(FileInfo file, string path)
    {
        if (file.Exists) return new CheckFinding(true, Size(file));
        return Directory.Exists(path) ? new CheckFinding(true, "it is a folder") : new CheckFinding(false, "it is not there");
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
        var bytes = await File.ReadAllBytesAsync(file.FullName, stop);
        var holds = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        return new CheckFinding(holds, holds ? $"found in {Size(file)}" : $"not found in {Size(file)}");
    }

    private static async Task<CheckFinding> EqualsAsync(FileInfo file, string other, CheckContext context, CancellationToken stop)
    {
        var (path, problem) = TargetPath.Resolve(context.Setting.Folder, other);
        if (path is null) return new CheckFinding(null, problem);
        if (!File.Exists(path)) return new CheckFinding(false, $"\"{other}\" is not there");
        var (left, right) = (await HashAsync(file.FullName, stop), await HashAsync(path, stop));
        return new CheckFinding(string.Equals(left, right, StringComparison.Ordinal), $"SHA-256 {left[..16]}… and {right[..16]}…");
    }

    private static async Task<string> HashAsync(string path, CancellationToken stop)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
    }

    private static string Size(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes");
}
