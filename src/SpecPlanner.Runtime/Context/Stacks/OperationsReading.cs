namespace SpecPlanner.Runtime;

/// <summary>What Terraform, Docker and Kubernetes files tell.</summary>
internal static class OperationsReading
{
    private const int MostManifests = 20;
    private static readonly string[] ManifestFolders = ["k8s", "kubernetes", "manifests", "deploy", "deployment", "base", "overlays"];

    /// <summary>Reads them.</summary>
    public static void Read(Discovery found)
    {
        if (found.Files.Ending(".tf").FirstOrDefault() is { } terraform)
        {
            found.Stack("Terraform", "", terraform);
            found.Command(CommandPurpose.Build, "terraform init -backend=false", terraform);
            found.Command(CommandPurpose.Lint, "terraform validate", terraform);
            found.Command(CommandPurpose.Format, "terraform fmt -check -recursive", terraform);
        }

        if (found.Files.Named("Dockerfile").FirstOrDefault() is { } image)
        {
            found.Stack("Docker", BaseImages(found.Files.Read(image) ?? ""), image);
            found.Command(CommandPurpose.Build, "docker build .", image);
        }

        if (found.Files.Named("docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml").FirstOrDefault() is { } compose)
        {
            found.Stack("Docker", "Compose", compose);
            found.Command(CommandPurpose.Run, "docker compose up", compose);
        }

        Kubernetes(found);
    }

    private static void Kubernetes(Discovery found)
    {
        if (found.Files.Named("Chart.yaml").FirstOrDefault() is { } chart)
        {
            found.Stack("Kubernetes", "Helm", chart);
            found.Command(CommandPurpose.Lint, "helm lint .", chart);
        }

        if (found.Files.Named("kustomization.yaml", "kustomization.yml").FirstOrDefault() is { } kustomization)
        {
            found.Stack("Kubernetes", "Kustomize", kustomization);
            return;
        }

        var candidates = found.Files.Ending(".yaml", ".yml").Where(f => ProjectListing.FolderOf(f).Split('/').Any(part => ManifestFolders.Contains(part, StringComparer.OrdinalIgnoreCase)));
        if (candidates.Take(MostManifests).FirstOrDefault(f => IsManifest(found.Files.Read(f) ?? "")) is { } manifest) found.Stack("Kubernetes", "", manifest);
    }

    private static bool IsManifest(string text)
    {
        var lines = text.Split('\n');
        return lines.Any(l => l.StartsWith("apiVersion:", StringComparison.Ordinal)) && lines.Any(l => l.StartsWith("kind:", StringComparison.Ordinal));
    }

    // "FROM [--platform=…] image [AS name]"; a stage that builds on another names no image.
    private static string BaseImages(string text)
    {
        var stages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var images = new List<string>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("FROM ", StringComparison.OrdinalIgnoreCase)))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(w => !w.StartsWith("--", StringComparison.Ordinal)).ToArray();
            if (words.Length == 0) continue;
            if (!stages.Contains(words[0]) && !images.Contains(words[0], StringComparer.Ordinal)) images.Add(words[0]);
            if (words.Length > 2) stages.Add(words[2]);
        }

        return string.Join(", ", images.Take(3));
    }
}
