namespace SpecPlanner.Runner.Tests;

public class UserFolderTests
{
    private static readonly string Base = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "someone"));

    [Fact]
    public void Each_system_has_its_place()
    {
        Of(false, ("HOME", Base)).ShouldBe(Path.Combine(Base, ".config", "specplanner"));
        Of(false, ("HOME", Base), ("XDG_CONFIG_HOME", Path.Combine(Base, "xdg"))).ShouldBe(Path.Combine(Base, "xdg", "specplanner"));
        Of(false, ("HOME", Base), ("XDG_CONFIG_HOME", "relative")).ShouldBe(Path.Combine(Base, ".config", "specplanner"));
        Of(true, ("HOME", Base), ("APPDATA", Path.Combine(Base, "roaming"))).ShouldBe(Path.Combine(Base, "roaming", "specplanner"));
    }

    [Fact]
    public void A_variable_names_another_one_or_none()
    {
        Of(false, ("HOME", Base), (UserFolder.Variable, Path.Combine(Base, "mine"))).ShouldBe(Path.Combine(Base, "mine"));
        Of(false, ("HOME", Base), (UserFolder.Variable, "")).ShouldBeNull();
        Of(false).ShouldBeNull();
        Of(true).ShouldBeNull();
    }

    private static string? Of(bool isWindows, params (string Name, string Value)[] variables) =>
        UserFolder.Of(name => variables.Where(v => v.Name == name).Select(v => v.Value).FirstOrDefault(), isWindows);
}
