using Microsoft.CodeAnalysis.CSharp;

namespace SpecPlanner.Analyzers.Tests;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("backup-and-deploy", "BackupAndDeploy")]
    [InlineData("a", "A")]
    [InlineData("class", "Class")]
    [InlineData("REQ-1", "REQ1")]
    [InlineData("1.0", "_1_0")]
    [InlineData("10", "_10")]
    [InlineData("v1-2", "V1_2")]
    [InlineData("größe-öl", "GrößeÖl")]
    [InlineData("日本", "日本")]
    [InlineData("--", "Unnamed")]
    [InlineData("", "Unnamed")]
    [InlineData("a😀b", "AB")]
    public void An_id_becomes_a_name_in_pascal_case(string id, string name)
    {
        Identifier.Pascal(id).ShouldBe(name);
        SyntaxFacts.IsValidIdentifier(name).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Environment", "environment")]
    [InlineData("Class", "@class")]
    [InlineData("_1", "_1")]
    public void An_argument_is_never_a_keyword(string property, string argument) => Identifier.Camel(property).ShouldBe(argument);

    [Theory]
    [InlineData("Demo.Plans", "Demo.Plans")]
    [InlineData("Demo.class", "Demo.@class")]
    [InlineData("my-runner.1st", "MyRunner._1st")]
    [InlineData("..", "")]
    public void A_namespace_is_made_of_identifiers(string text, string name) => Identifier.Namespace(text).ShouldBe(name);
}
