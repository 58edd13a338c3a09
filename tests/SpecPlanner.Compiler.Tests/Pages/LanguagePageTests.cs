namespace SpecPlanner.Compiler.Tests;

/// <summary>The language page names all that a document can say.</summary>
public sealed class LanguagePageTests
{
    private static readonly string Page = RepositoryFiles.Read("docs/language.md");

    [Theory]
    [InlineData(DocumentKind.Template)]
    [InlineData(DocumentKind.Specification)]
    [InlineData(DocumentKind.Persona)]
    [InlineData(DocumentKind.Initiative)]
    public void Every_key_of_front_matter_and_every_word_for_its_value_is_on_it(DocumentKind kind) =>
        HeaderKeys.Of(kind).SelectMany(k => k.Words.Prepend(k.Name)).Where(w => !Names(w)).ShouldBeEmpty();

    [Fact]
    public void So_is_every_type_and_key_of_a_parameter_and_every_threshold() =>
        HeaderKeys.ParameterTypes.Concat(HeaderKeys.OfParameters).Concat(HeaderKeys.Thresholds).Where(w => !Names(w)).ShouldBeEmpty();

    [Fact]
    public void So_is_every_field_of_a_step_and_of_a_task() =>
        Enum.GetValues<StepField>().Select(FieldNames.Canonical).Where(f => !Page.Contains(f, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

    private static bool Names(string word) => System.Text.RegularExpressions.Regex.IsMatch(Page, $@"(?<!\w){word}(?!\w)");
}
