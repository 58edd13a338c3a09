using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Analyzers.Tests;

public sealed class IncrementalTests
{
    private static readonly TestProject Project = Snapshot.Named("every-feature").Project;

    private static readonly string[] Steps =
    [
        TrackingNames.Options, TrackingNames.Documents, TrackingNames.Rows, TrackingNames.Index,
        TrackingNames.Classes, TrackingNames.Buckets, TrackingNames.Catalogue,
    ];

    private static readonly IncrementalStepRunReason[] Untouched = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    [Fact]
    public void An_unrelated_edit_of_csharp_makes_nothing_anew()
    {
        var reasons = StepReasons.Between(Project, Project with { CSharp = "class Unrelated;" });

        foreach (var step in Steps) reasons.Of(step).ShouldBeSubsetOf(Untouched, step);
        reasons.OfFiles().ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_paragraph_that_moves_every_step_down_makes_nothing_anew()
    {
        var moved = Project.WithText("release-site.md", text => text.Replace("## Overview", "## Notes\n\nA new paragraph.\n\nAnd one more.\n\n## Overview", StringComparison.Ordinal));

        var reasons = StepReasons.Between(Project, moved);

        foreach (var step in Steps) reasons.Of(step).ShouldBeSubsetOf(Untouched, step);
        reasons.OfFiles().ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_real_change_makes_its_own_file_anew_and_no_other()
    {
        var changed = Project.WithText("release-site.md", text => text.Replace("touch out/ok\n```", "touch out/ok out/really\n```", StringComparison.Ordinal));

        var reasons = StepReasons.Between(Project, changed);

        reasons.RemadeBy(TrackingNames.Documents).ShouldBe(1);
        reasons.RemadeBy(TrackingNames.Rows).ShouldBe(0);
        reasons.RemadeBy(TrackingNames.Index).ShouldBe(0);
        reasons.RemadeBy(TrackingNames.Classes).ShouldBe(1);
        reasons.RemadeBy(TrackingNames.Buckets).ShouldBe(1);
        reasons.RemadeBy(TrackingNames.Catalogue).ShouldBe(0);
        reasons.OfFiles().Count(reason => reason == IncrementalStepRunReason.Modified).ShouldBe(1);
    }

    [Fact]
    public void A_persona_that_changes_makes_the_plans_that_use_it_anew_and_no_other()
    {
        var other = new MarkdownFile("templates/demo/hello.md", Snapshot.Named("runner").Project.Files.Single(f => f.Path.EndsWith("hello.md", StringComparison.Ordinal)).Markdown);
        var shell = new MarkdownFile("personas/shell.md", BrokenProject.Shell);
        var project = Project with { Files = [.. Project.Files, other, shell] };

        var reasons = StepReasons.Between(project, project.WithText("personas/shell.md", text => text + "\nA prompt.\n"));

        reasons.RemadeBy(TrackingNames.Index).ShouldBe(1);
        reasons.RemadeBy(TrackingNames.Classes).ShouldBe(2);
        reasons.OfFiles().Count(reason => reason == IncrementalStepRunReason.Modified).ShouldBe(2);
    }

    [Fact]
    public void A_new_file_leaves_the_files_of_the_others_alone()
    {
        var project = Project with { Files = Project.Files.Add(new MarkdownFile("personas/shell.md", BrokenProject.Shell)) };

        var reasons = StepReasons.Between(Project, project);

        reasons.RemadeBy(TrackingNames.Buckets).ShouldBe(1);
        reasons.RemadeBy(TrackingNames.Catalogue).ShouldBe(1);
    }

    [Fact]
    public void No_step_keeps_a_symbol_a_compilation_a_tree_or_a_text()
    {
        var kept = StepReasons.Between(Project, Project with { CSharp = "class Unrelated;" }).Kept().ToList();

        kept.Select(k => k.Step).Distinct().ShouldBe(Steps, ignoreOrder: true);
        foreach (var (step, value) in kept) Walk(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
    }

    // Follows every field of every object that can be reached.
    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) return;

        (value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or SourceText or AdditionalText or Compiler.ParsedDocument)
            .ShouldBeFalse($"{path} keeps a {value.GetType()}");
        if (value is Type or MemberInfo or Delegate or IEqualityComparer<string>) return;
        if (value is Array array)
        {
            foreach (var item in array) Walk(item, path + "[]", seen);
            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
