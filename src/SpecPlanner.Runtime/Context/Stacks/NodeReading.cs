using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>What <c>package.json</c> tells.</summary>
internal static class NodeReading
{
    private static readonly string[] Dependencies = ["dependencies", "devDependencies"];

    private static readonly (string Package, string Name)[] Frameworks =
    [
        ("typescript", "TypeScript"), ("react", "React"), ("vue", "Vue"), ("@angular/core", "Angular"), ("svelte", "Svelte"), ("next", "Next.js"), ("nuxt", "Nuxt"), ("express", "Express"),
        ("fastify", "Fastify"), ("@nestjs/core", "NestJS"), ("react-native", "React Native"), ("electron", "Electron"), ("vite", "Vite"),
    ];

    private static readonly (string Package, string Name)[] TestFrameworks =
        [("vitest", "Vitest"), ("jest", "Jest"), ("mocha", "Mocha"), ("ava", "AVA"), ("@playwright/test", "Playwright"), ("cypress", "Cypress")];

    private static readonly (string Lock, string Program)[] Managers =
        [("pnpm-lock.yaml", "pnpm"), ("yarn.lock", "yarn"), ("bun.lock", "bun"), ("bun.lockb", "bun"), ("package-lock.json", "npm")];

    /// <summary>Reads them.</summary>
    public static void Read(Discovery found)
    {
        foreach (var path in found.Marks(found.Files.Named("package.json")))
        {
            using var document = JsonFile.Read(found.Files, path);
            if (document is null)
            {
                found.Stack("Node", "", path);
                continue;
            }

            Read(found, path, document.RootElement);
        }
    }

    private static void Read(Discovery found, string path, JsonElement package)
    {
        var packages = Dependencies.SelectMany(d => JsonFile.EntriesOf(package, d)).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var node = package.TryGetProperty("engines", out var engines) ? JsonFile.TextOf(engines, "node") : "";
        string[] detail = [.. node.Length > 0 ? [node] : Array.Empty<string>(), .. Frameworks.Where(f => packages.Contains(f.Package)).Select(f => f.Name)];
        found.Stack("Node", string.Join(", ", detail), path);

        var program = ManagerOf(found.Files, path, JsonFile.TextOf(package, "packageManager"));
        foreach (var script in JsonFile.EntriesOf(package, "scripts"))
        {
            // npm itself writes a script that only says that there is none.
            if (script.Value.ValueKind != JsonValueKind.String || script.Value.GetString()!.Contains("no test specified", StringComparison.Ordinal)) continue;
            if (Discovery.PurposeOf(script.Name) is { } purpose) found.Command(purpose, CallOf(program, script.Name), path);
        }

        foreach (var framework in TestFrameworks.Where(f => packages.Contains(f.Package)).Take(1))
        {
            found.TestFrameworks.TryAdd("TypeScript", framework.Name);
            found.TestFrameworks.TryAdd("JavaScript", framework.Name);
        }
    }

    private static string CallOf(string program, string script) => script is "test" or "start" && program != "bun" ? $"{program} {script}" : $"{program} run {script}";

    // The lock file beside it, else that of the workspace.
    private static string ManagerOf(ProjectListing listing, string path, string said)
    {
        if (said.Length > 0) return Managers.Select(m => m.Program).FirstOrDefault(p => said.StartsWith(p, StringComparison.Ordinal)) ?? "npm";
        var folder = ProjectListing.FolderOf(path);
        var beside = Managers.FirstOrDefault(m => listing.Has(folder.Length == 0 ? m.Lock : $"{folder}/{m.Lock}")).Program;
        return beside ?? Managers.FirstOrDefault(m => listing.Has(m.Lock)).Program ?? "npm";
    }
}
