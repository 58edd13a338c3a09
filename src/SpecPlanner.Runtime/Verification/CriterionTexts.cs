using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The texts of a criterion that are filled with values before they are compared or asked.</summary>
internal static class CriterionTexts
{
    /// <summary>The texts; those of commands are left out, as a command says itself which values it uses.</summary>
    public static IEnumerable<string?> Of(Criterion criterion) => criterion switch
    {
        OutputCriterion output => [output.Value],
        FileCriterion file => [file.Path, file.Value],
        HttpCriterion http => [http.Url, http.Body, http.Contains, .. http.Headers],
        JsonCriterion json => [json.Path, json.Value],
        NamedOutputCriterion named => [named.Value],
        JudgedCriterion judged => [judged.Text],
        _ => [],
    };
}
