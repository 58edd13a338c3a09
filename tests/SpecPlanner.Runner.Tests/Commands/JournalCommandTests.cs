namespace SpecPlanner.Runner.Tests;

public sealed class JournalCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_whole_journal_is_said_to_be_whole()
    {
        await Run("run", "greet");

        var said = await Run("journal", "check");

        said.Out.ShouldContain($"can be read: {Journal()}");
        said.Error.ShouldBeEmpty();
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_write_that_was_cut_off_is_no_damage()
    {
        await Run("run", "greet");
        File.AppendAllText(Journal(), "{\"seq\":99,");

        var said = await Run("journal", "check");

        said.Out.ShouldContain("Behind them stand 10 bytes of a write that was cut off.");
        said.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_damaged_journal_is_repaired_as_its_message_says_and_goes_on()
    {
        await Run("run", "greet");
        var damaged = File.ReadAllText(Journal()).Replace("hello you", "hello me!", StringComparison.Ordinal);
        File.WriteAllText(Journal(), damaged);

        var check = await Run("journal", "check");
        check.ExitCode.ShouldBe(1);
        check.Error.ShouldContain("is damaged at byte");
        var last = check.Error[(check.Error.LastIndexOf(' ') + 1)..].TrimEnd();
        check.Error.ShouldContain($"journal repair --to {last}");
        File.ReadAllText(Journal()).ShouldBe(damaged);

        var repair = await Run("journal", "repair", "--to", last);

        repair.ExitCode.ShouldBe(0, repair.Error);
        var copy = Directory.GetFiles(Path.GetDirectoryName(Journal())!, "journal.jsonl.2*").Single();
        File.ReadAllText(copy).ShouldBe(damaged);
        (await Run("journal", "check")).ExitCode.ShouldBe(0);
        (await Run("resume", "--yes")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9999")]
    public async Task An_event_that_is_not_there_is_refused(string last)
    {
        await Run("run", "greet");
        var before = File.ReadAllText(Journal());

        var said = await Run("journal", "repair", "--to", last);

        said.Error.ShouldContain("Choose a number from 1 to");
        said.ExitCode.ShouldBe(2);
        File.ReadAllText(Journal()).ShouldBe(before);
    }

    private string Journal() => Directory.GetFiles(_folder.Path, "journal.jsonl", SearchOption.AllDirectories)[0];

    private Task<Said> Run(params string[] args) => ConsoleDouble.Run(ShellPlans.All, _folder.Console(), args);
}
