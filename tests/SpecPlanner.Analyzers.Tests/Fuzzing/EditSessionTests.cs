using System.Globalization;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>An editor that was open all day shows what one shows that was opened just now. SPECPLANNER_EDITS says how many edits are tried.</summary>
public sealed class EditSessionTests
{
    private const int EditsEach = 100;

    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("SPECPLANNER_EDITS") ?? "1500", CultureInfo.InvariantCulture);

    private static readonly MarkdownFile[] Files =
    [
        .. Snapshot.Named("every-feature").Project.Files,
        .. Snapshot.Named("specification").Project.Files.Where(f => f.Path.Contains("/specs/", StringComparison.Ordinal)),
    ];

    [Fact]
    public async Task After_every_edit_the_editor_shows_what_a_fresh_one_would() =>
        await Parallel.ForAsync(0, Edits / EditsEach, async (seed, _) =>
        {
            var session = new EditSession(seed, Files);
            for (var edit = 0; edit < EditsEach; edit++)
            {
                var (kept, fresh) = await StepAsync(session, seed, edit);
                kept.ShouldBe(fresh, $"seed {seed}, edit {edit}: {session.Last}");
                kept.ShouldNotContain(" AD0001 ");
            }
        });

    private static async Task<(string Kept, string Fresh)> StepAsync(EditSession session, int seed, int edit)
    {
        try
        {
            return await session.Step();
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"seed {seed}, edit {edit}: {session.Last}", problem);
        }
    }
}
