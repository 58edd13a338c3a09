namespace SpecPlanner.Analyzers.Tests;

public sealed class DocumentBucketTests
{
    [Theory]
    [InlineData("backup-and-deploy", 1)]
    [InlineData("monitor", 7)]
    [InlineData("größe", 30)]
    public void A_document_stands_in_the_same_file_on_every_machine_for_ever(string id, int number) =>
        DocumentBucket.Deal([Persona(id)]).Single(b => !b.Sources.IsEmpty).Number.ShouldBe(number);

    [Fact]
    public void A_thousand_documents_make_no_more_files_than_a_project_may_have()
    {
        var buckets = DocumentBucket.Deal(Enumerable.Range(0, 1000).Select(i => Persona($"p{i}")).ToList());

        buckets.Count.ShouldBe(62);
        buckets.Sum(b => b.Sources.Count).ShouldBe(1000);
        buckets.Max(b => b.Sources.Count).ShouldBeLessThan(40);
    }

    private static DocumentSource Persona(string id) => new(id, "Personas", "P", "");
}
