using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>What projects of Ruby and PHP tell.</summary>
internal static class ScriptedReading
{
    /// <summary>Reads them.</summary>
    public static void Read(Discovery found)
    {
        foreach (var path in found.Marks(found.Files.Named("Gemfile"))) Ruby(found, path);
        foreach (var path in found.Marks(found.Files.Named("composer.json"))) Php(found, path);
    }

    private static void Ruby(Discovery found, string path)
    {
        var text = found.Files.Read(path) ?? "";
        bool Uses(string gem) => text.Contains($"'{gem}'", StringComparison.Ordinal) || text.Contains($"\"{gem}\"", StringComparison.Ordinal);
        var isSpec = Uses("rspec") || Uses("rspec-rails") || found.Files.Named(".rspec").Any();
        found.Stack("Ruby", Uses("rails") ? "Rails" : "", path);
        found.Command(CommandPurpose.Build, "bundle install", path);
        found.Command(CommandPurpose.Test, isSpec ? "bundle exec rspec" : Uses("rails") ? "bin/rails test" : "bundle exec rake test", path);
        if (Uses("rubocop") || found.Files.Named(".rubocop.yml").Any()) found.Command(CommandPurpose.Lint, "bundle exec rubocop", path);
        found.TestFrameworks["Ruby"] = isSpec ? "RSpec" : "Minitest";
    }

    private static void Php(Discovery found, string path)
    {
        found.Command(CommandPurpose.Build, "composer install", path);
        if (found.Files.Files.Any(f => ProjectListing.NameOf(f).StartsWith("phpunit.xml", StringComparison.Ordinal)))
        {
            found.Command(CommandPurpose.Test, "vendor/bin/phpunit", path);
            found.TestFrameworks["PHP"] = "PHPUnit";
        }

        using var document = JsonFile.Read(found.Files, path);
        if (document is null)
        {
            found.Stack("PHP", "", path);
            return;
        }

        var packages = JsonFile.EntriesOf(document.RootElement, "require").ToList();
        var version = packages.FirstOrDefault(p => p.Name == "php") is { Value.ValueKind: JsonValueKind.String } php ? php.Value.GetString()! : "";
        string[] detail =
        [
            .. version.Length > 0 ? [version] : Array.Empty<string>(),
            .. packages.Any(p => p.Name == "laravel/framework") ? ["Laravel"] : Array.Empty<string>(),
            .. packages.Any(p => p.Name.StartsWith("symfony/", StringComparison.Ordinal)) ? ["Symfony"] : Array.Empty<string>(),
        ];
        found.Stack("PHP", string.Join(", ", detail), path);
        foreach (var script in JsonFile.EntriesOf(document.RootElement, "scripts"))
        {
            if (Discovery.PurposeOf(script.Name) is { } purpose) found.Command(purpose, $"composer {script.Name}", path);
        }
    }
}
