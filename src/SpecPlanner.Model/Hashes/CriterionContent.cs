namespace SpecPlanner.Model;

/// <summary>What a criterion asks for, however it is worded: "passes" and "exits with 0" are one.</summary>
internal static class CriterionContent
{
    /// <summary>The canonical text; empty for no criterion.</summary>
    public static string Of(Criterion? criterion)
    {
        switch (criterion)
        {
            case null: return "";
            case CriterionGroup { Negated: false, Items.Count: 1 } group: return Of(group.Items[0]);
        }

        var text = new CanonicalText().Exact("form", criterion.GetType().Name);
        if (criterion.Negated) text.Exact("not", "");
        Write(text, criterion);
        return text.ToString();
    }

    /// <summary>A command as it is run: the words around its values do not count, the script does.</summary>
    public static string Of(Command? command) => command is null ? "" : new CanonicalText()
        .Exact("script", command.Script)
        .Exact("shell", command.Shell.ToString())
        .Exact("fence", command.IsScript ? "" : null)
        .ToString();

    private static void Write(CanonicalText text, Criterion criterion)
    {
        switch (criterion)
        {
            case CriterionGroup group:
                text.Exact("kind", group.Kind.ToString()).List("items", group.Items.Select(Of));
                break;
            case ExitCodeCriterion exit:
                text.Exact("command", Of(exit.Command)).Number("code", exit.Expected);
                break;
            case OutputCriterion output:
                text.Exact("command", Of(output.Command)).Exact("comparison", output.Comparison.ToString()).Exact("value", output.Value);
                break;
            case FileCriterion file:
                text.Exact("path", file.Path).Exact("check", file.Check.ToString()).Exact("comparison", file.Comparison.ToString()).Exact("value", file.Value);
                break;
            case HttpCriterion http:
                text.Exact("method", http.Method).Exact("url", http.Url).List("headers", http.Headers).Exact("body", http.Body).Number("status", http.Status)
                    .Exact("contains", http.Contains).Length("within", http.Within).Number("times", http.Times).Length("gap", http.Gap);
                break;
            case JsonCriterion json:
                text.Exact("path", json.Path).Exact("comparison", json.Comparison?.ToString()).Exact("value", json.Value);
                break;
            case NamedOutputCriterion named:
                text.Exact("name", named.Name).Exact("comparison", named.Comparison.ToString()).Exact("value", named.Value);
                break;
            default:
                text.Prose("text", criterion.Text);
                break;
        }
    }
}
