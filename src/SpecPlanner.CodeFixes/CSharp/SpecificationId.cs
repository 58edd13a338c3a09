using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace SpecPlanner.CodeFixes;

/// <summary>A generated constant that names something of a specification.</summary>
/// <param name="Constant">The constant, such as <c>Checkout.Requirements.REQ_1</c>.</param>
internal sealed record SpecificationId(IFieldSymbol Constant)
{
    private const int LongestText = 60;

    /// <summary>The specification's id, a slash, and the id in it.</summary>
    public string Value => (string)Constant.ConstantValue!;

    /// <summary>What is offered, with the text of the specification where it is known.</summary>
    public string Title => Text.Length == 0 ? $"Cover {Value}" : $"Cover {Value}: {(Text.Length <= LongestText ? Text : Text.Substring(0, LongestText).TrimEnd() + "…")}";

    private string Text { get; } = TextOf(Constant);

    /// <summary>The constant as C# names it.</summary>
    public SyntaxNode Expression(SyntaxGenerator generator) =>
        generator.MemberAccessExpression(generator.TypeExpression(Constant.ContainingType, addImport: true), Constant.Name).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);

    /// <summary>How many words of a test's name, or of its class's, the text has.</summary>
    public int Likeness(IMethodSymbol test)
    {
        var words = new HashSet<string>(Words(test.Name).Concat(Words(test.ContainingType.Name)), StringComparer.OrdinalIgnoreCase);
        return Words(Text).Concat(Words(Constant.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Count(words.Contains);
    }

    // Of "A_card_that_expired" and of "ExpiredCard" alike; short ones say nothing.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || !char.IsLetter(text[i]) || (char.IsUpper(text[i]) && !char.IsUpper(text[i - 1]));
            if (!isEnd) continue;
            var word = text.Substring(start, i - start).Trim('_', ' ', '.', ',', '-');
            if (word.Length > 3) yield return word;
            start = i;
        }
    }

    private static string TextOf(IFieldSymbol constant)
    {
        try
        {
            return constant.GetDocumentationCommentXml() is { Length: > 0 } xml && XElement.Parse(xml).Element("summary") is { } summary ? summary.Value.Trim() : "";
        }
        catch (XmlException)
        {
            return "";
        }
    }
}
