using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>Writes the expression that makes a criterion of any form.</summary>
internal static class CriterionWriter
{
    /// <summary>Writes a criterion without ending the line.</summary>
    public static void Write(SourceWriter writer, Criterion criterion) =>
        writer.New(criterion.GetType().Name, () =>
        {
            writer.Text(nameof(criterion.Text), criterion.Text, byDefault: null).Flag(nameof(criterion.Negated), criterion.Negated);
            WriteForm(writer, criterion);
        });

    private static void WriteForm(SourceWriter writer, Criterion criterion)
    {
        switch (criterion)
        {
            case CriterionGroup group:
                writer.Choice(nameof(group.Kind), group.Kind, GroupKind.All).Objects(nameof(group.Items), group.Items, Write);
                break;
            case ExitCodeCriterion exit:
                writer.Object(nameof(exit.Command), exit.Command, CommandWriter.Write).Number(nameof(exit.Expected), exit.Expected);
                break;
            case OutputCriterion output:
                writer.Object(nameof(output.Command), output.Command, CommandWriter.Write)
                    .Choice(nameof(output.Comparison), output.Comparison, Comparison.Equal)
                    .Text(nameof(output.Value), output.Value, byDefault: null);
                break;
            case FileCriterion file:
                writer.Text(nameof(file.Path), file.Path, byDefault: null)
                    .Choice(nameof(file.Check), file.Check, FileCheck.Exists)
                    .Choice(nameof(file.Comparison), file.Comparison, Comparison.Equal)
                    .Text(nameof(file.Value), file.Value);
                break;
            case HttpCriterion http:
                WriteHttp(writer, http);
                break;
            case JsonCriterion json:
                writer.Text(nameof(json.Path), json.Path, byDefault: null)
                    .Choice(nameof(json.Comparison), json.Comparison)
                    .Text(nameof(json.Value), json.Value);
                break;
            case NamedOutputCriterion named:
                writer.Text(nameof(named.Name), named.Name, byDefault: null)
                    .Choice(nameof(named.Comparison), named.Comparison, Comparison.Equal)
                    .Text(nameof(named.Value), named.Value);
                break;
            case JudgedCriterion:
                break;
            default:
                throw new InvalidOperationException($"No C# is known for a {criterion.GetType().Name}.");
        }
    }

    private static void WriteHttp(SourceWriter writer, HttpCriterion http) => writer
        .Text(nameof(http.Url), http.Url, byDefault: null)
        .Text(nameof(http.Method), http.Method, "GET")
        .Texts(nameof(http.Headers), http.Headers)
        .Text(nameof(http.Body), http.Body, byDefault: null)
        .Number(nameof(http.Status), http.Status)
        .Text(nameof(http.Contains), http.Contains, byDefault: null)
        .Time(nameof(http.Within), http.Within, byDefault: null)
        .Number(nameof(http.Times), http.Times, byDefault: 1)
        .Time(nameof(http.Gap), http.Gap, TimeSpan.Zero);
}
