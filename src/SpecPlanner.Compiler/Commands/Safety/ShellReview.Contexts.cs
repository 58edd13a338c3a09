using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Quoting that no variable survives, and sums.</summary>
internal sealed partial class ShellReview
{
    private void Contexts()
    {
        foreach (var found in _parsed.Found)
        {
            switch (found.Context)
            {
                case PlaceholderContext.Arithmetic:
                    _refusals.Add(found, "a shell calculates what stands in a sum, and can run commands while it does; declare the parameter as int");
                    break;
                case PlaceholderContext.Braces:
                    _refusals.Add(found, "it stands inside ${…}; assign it to a variable first, as in x={{" + found.Placeholder.Name + "}}, and use that");
                    break;
                case PlaceholderContext.Backtick:
                    _refusals.Add(found, "quotes mean something else between backticks; write $(…) instead");
                    break;
                case PlaceholderContext.AnsiQuote when _shell == Shell.Sh:
                    _refusals.Always(found.Placeholder, "not every sh knows $'…'; use double quotes");
                    break;
                case PlaceholderContext.AnsiQuote:
                    _refusals.Add(found, "it stands inside $'…'; use double quotes");
                    break;
            }
        }

        foreach (var document in _parsed.HereDocuments.Where(d => d.IsQuoted)) QuotedHereDocument(document);
    }

    private void QuotedHereDocument(HereDocument document)
    {
        const string Advice = "a here-document with a quoted delimiter is not expanded; take the quotes off the delimiter";
        foreach (var found in document.Parts.OfType<PlaceholderPart>())
        {
            if (ShellRendering.IsPlainWord(document.Delimiter)) _refusals.Add(found, Advice);
            else _refusals.Always(found.Placeholder, Advice);
        }
    }

    /// <summary>Goes through the commands and sums inside the parts of a word.</summary>
    private void Parts(IEnumerable<WordPart> parts, List<WordPart> input)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case SubstitutionPart substitution:
                    // What is written to >(…) can come from anywhere in the script.
                    Walk(substitution.Body, substitution.Kind == SubstitutionKind.ProcessInput ? _everything : input);
                    break;
                case ArithmeticPart sum:
                    Calculated(sum.Text, "a sum calculates it");
                    Parts(sum.Parts, input);
                    break;
                case VariablePart variable:
                    Variable(variable);
                    Parts(variable.Parts, input);
                    break;
                case ArrayPart array:
                    foreach (var element in array.Elements) Element(element, input);
                    break;
            }
        }
    }

    private void Element(ShellWord element, List<WordPart> input)
    {
        // [index]=value: the index is calculated.
        if (element.LeadingLiteral.StartsWith("[", StringComparison.Ordinal) && !element.HasQuotesAtStart)
            Refuse(ShellMaterial.Inside(element), "an array's index is calculated, which can run commands");
        Parts(element.Parts, input);
    }

    private void Variable(VariablePart variable)
    {
        var rest = variable.Rest;
        if (rest.Length == 0) return;
        if (rest[0] == '!') _variables.Sink(variable.Name, "${!…} takes it for a variable's name, whose index is calculated");
        if (rest.EndsWith("@P", StringComparison.Ordinal)) _variables.Sink(variable.Name, "${…@P} runs the commands in it");

        // ${@:…} and ${1:…} have no name, but offsets all the same.
        var behind = variable.Name.Length == 0 ? rest.TakeWhile(c => c is not (':' or '[')).Count() : rest.IndexOf(variable.Name, StringComparison.Ordinal) + variable.Name.Length;
        if (behind >= rest.Length) return;
        var isSlice = rest[behind] == ':' && behind + 1 < rest.Length && rest[behind + 1] is not ('-' or '=' or '?' or '+');
        if (rest[behind] == '[' || isSlice) Calculated(rest.Substring(behind), "an index or an offset is calculated");
        if (rest.IndexOf('=', behind) is >= 0 and var equals && equals <= behind + 1) _variables.Assign(variable.Name, variable.Parts);
    }

    /// <summary>Every name in a sum is a variable, and its text is calculated too.</summary>
    private void Calculated(string sum, string reason)
    {
        for (var i = 0; i < sum.Length;)
        {
            var end = ShellNames.EndOfName(sum, i);
            if (end == i)
            {
                if (ShellNames.IsDigit(sum[i]) && i > 0 && sum[i - 1] == '$') _variables.Sink(VariableFlow.Arguments, reason + ", which can run commands");
                i++;
                continue;
            }

            _variables.Sink(sum.Substring(i, end - i), reason + ", which can run commands");
            i = end;
        }
    }
}
