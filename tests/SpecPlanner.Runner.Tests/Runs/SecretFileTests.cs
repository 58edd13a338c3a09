using System.Text;

namespace SpecPlanner.Runner.Tests;

public sealed class SecretFileTests : IDisposable
{
    private readonly Folder _folder = new();

    [Theory]
    [InlineData("hush-hush", "hush-hush")]
    [InlineData("hush-hush\n", "hush-hush")]
    [InlineData("hush-hush\r\n", "hush-hush")]
    [InlineData("hush-hush\n\n", "hush-hush\n")]
    [InlineData(" two\nlines \n", " two\nlines ")]
    [InlineData("\uFEFFwith a mark", "with a mark")]
    public void One_line_break_at_the_end_is_no_part_of_the_secret(string text, string secret) => Read(Encoding.UTF8.GetBytes(text)).Value.ShouldBe(secret);

    [Fact]
    public void A_file_that_holds_no_secret_is_said_what_is_wrong_with_it()
    {
        Read([]).Problem.ShouldBe("The secret \"token\" cannot be read: the file \"file\" is empty.");
        Read("\n"u8.ToArray()).Problem.ShouldBe("The secret \"token\" cannot be read: the file \"file\" is empty.");
        Read([0xFF, 0xFE]).Problem.ShouldBe("The secret \"token\" cannot be read: the file \"file\" is no text: it is not UTF-8. A secret of any bytes can be given as base64, and decoded by the step.");
        Read([(byte)'a', 0, (byte)'b']).Problem.ShouldBe("The secret \"token\" cannot be read: the file \"file\" is no text: it holds a NUL.");
        Read(new byte[64 * 1024 + 1]).Problem.ShouldBe("The secret \"token\" cannot be read: the file \"file\" is longer than 65536 bytes.");
        SecretFile.Read(_folder.Console(), "token", "none").Problem.ShouldBe("The secret \"token\" cannot be read: there is no file \"none\".");
        SecretFile.Read(_folder.Console(), "token", ".").Problem.ShouldBe("The secret \"token\" cannot be read: \".\" is a folder.");
        SecretFile.Read(_folder.Console(), "token", "").Problem.ShouldBe("--secret-file token= names no file.");
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead, false)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead, true)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.OtherRead, true)]
    public void A_file_that_others_may_read_is_a_warning(UnixFileMode mode, bool warns)
    {
        var console = _folder.With("file", "hush").Console();
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(Path.Combine(_folder.Path, "file"), mode);

        SecretFile.Read(console, "token", "file").Value.ShouldBe("hush");

        console.Error.ToString().ShouldBe(warns ? "Warning: others may read the file \"file\" of the secret \"token\". Keep it to yourself with: chmod 600 'file'\n" : "");
    }

    [Fact]
    public void Arguments_that_name_no_file_or_a_name_twice_are_named()
    {
        var console = _folder.With("file", "hush").Console();

        var read = ParameterArguments.Read(["token=x"]).WithSecretFiles(console, ["token", "=file", "token=file", "other=file"]);

        read.Problems.ShouldBe(
        [
            "\"token\" names no file of a secret. Write it as --secret-file name=path.",
            "\"=file\" names no file of a secret. Write it as --secret-file name=path.",
            "The parameter \"token\" is given twice.",
        ]);
        read.Values["other"].ShouldBe("hush");
    }

    public void Dispose() => _folder.Dispose();

    private (string? Value, string? Problem) Read(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "file"), bytes);
        return SecretFile.Read(_folder.Console(), "token", "file");
    }
}
