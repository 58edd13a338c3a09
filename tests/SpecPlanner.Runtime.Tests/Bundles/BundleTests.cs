using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public sealed class BundleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_tells_all_that_the_specification_says_about_a_task()
    {
        var bundle = await Of("T002");

        bundle.Task.Title.ShouldBe("Validate cards");
        bundle.Task.Domains.ShouldBe(["Payments"]);
        bundle.Task.Capabilities.ShouldBe(["C1 Authorise payments"]);
        bundle.Behaviors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Text.ShouldBe("Check the expiry date"), b => b.Kind.ShouldBe("process"), b => b.Line.ShouldBe(19));
        bundle.Requirements.ShouldHaveSingleItem().ShouldBe(new BundleRequirement("REQ-1", "The system MUST reject an expired card.", 14));
        bundle.Transitions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Guard.ShouldBe("I1"), t => t.Invariants.ShouldBe([new BundleInvariant("I1", "the cart is not empty")]), t => t.Line.ShouldBe(33));
        bundle.Excerpt!.Text.ShouldStartWith("### T002: Validate cards\n**Persona**: coder\n");
        bundle.Excerpt.ShouldSatisfyAllConditions(e => e.Path.ShouldBe("specs/checkout.md"), e => e.FirstLine.ShouldBe(47), e => e.LastLine.ShouldBe(54));
        bundle.Goal.ShouldBe("Sell without a queue.");
        bundle.Constraints.ShouldBe("Language: C#.");
        bundle.Context.ShouldBe("# The project\n");
        bundle.Files.ShouldHaveSingleItem().ShouldBe(new BundleFile("card.txt", "modify", "domain", "the card", Exists: false));
        bundle.Dependencies.ShouldHaveSingleItem().Id.ShouldBe("T001");
        bundle.Persona.Prompt.ShouldBe("You write code.");
        bundle.Notes.ShouldBeEmpty();
    }

    // The predecessor's own bundles said version 1.3 where their schema wanted 1.0.
    [Theory]
    [InlineData("T001")]
    [InlineData("T002")]
    public async Task Tasker_defect_7_a_bundle_is_valid_by_its_own_schema(string task)
    {
        using var json = JsonDocument.Parse(BundleJson.Write(await Of(task)));

        JsonSchema.Bundle.Problems(json.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_fit_the_schema_is_said_with_its_path()
    {
        var text = BundleJson.Write(await Of("T002")).Replace("\"format\": 1", "\"format\": 1.3", StringComparison.Ordinal).Replace("\"kind\": \"process\"", "\"kind\": \"magic\"", StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);

        JsonSchema.Bundle.Problems(json.RootElement).ShouldBe(["$.format should be 1.", "$.behaviors[0].kind should be one of \"\", \"input\", \"process\", \"state\", \"output\", \"activation\"."]);
    }

    [Fact]
    public async Task It_reads_back_and_a_newer_one_is_refused()
    {
        var text = BundleJson.Write(await Of("T002"));

        BundleJson.Write(BundleJson.Read(text)).ShouldBe(text);
        Should.Throw<InvalidDataException>(() => BundleJson.Read(text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal))).Message.ShouldContain("Use a newer runner");
    }

    [Fact]
    public async Task Without_its_document_it_says_what_is_empty()
    {
        var plan = Checkout.In(_folder.Path, "true");
        var bundle = await new BundleRequest { Plan = plan, Task = "T002", Target = _folder.Path, Now = DateTimeOffset.UnixEpoch }.MakeAsync(CancellationToken.None);

        bundle.Excerpt.ShouldBeNull();
        bundle.Notes.ShouldBe(["The document specs/checkout.md was not at hand, so there is no excerpt, and what the task covers is not expanded."]);
        using var json = JsonDocument.Parse(BundleJson.Write(bundle));
        JsonSchema.Bundle.Problems(json.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_secret_there_is_the_name_and_never_the_value()
    {
        var plan = Checkout.In(_folder.Path, "true");
        plan = plan with
        {
            Parameters = [new Parameter { Name = "key", Type = ParameterType.Secret }, new Parameter { Name = "place", Default = "here" }],
            Tasks = [.. plan.Tasks.Select(t => t with { Action = t.Action with { Text = "Use {{key}} at {{place}}." } })],
        };

        var bundle = await new BundleRequest { Plan = plan, Task = "T001", Target = _folder.Path, Now = DateTimeOffset.UnixEpoch, Parameters = new Dictionary<string, string> { ["key"] = "hunter2!", ["place"] = "home" } }
            .MakeAsync(CancellationToken.None);

        bundle.Action.Text.ShouldBe("Use {{key}} at home.");
        bundle.Parameters.Select(p => (p.Name, p.Value, p.Variable)).ShouldBe([("key", null, "SPEC_key"), ("place", "home", "SPEC_place")]);
        BundleJson.Write(bundle).ShouldNotContain("hunter2!");
    }

    [Fact]
    public async Task What_it_was_made_from_is_intact_changed_or_gone()
    {
        File.WriteAllText(_folder.File("card.txt"), "one");
        var bundle = await Of("T002");
        (await Integrity(bundle)).Standing.ShouldBe(BundleStanding.Intact);

        File.WriteAllText(_folder.File("card.txt"), "two");
        (await Integrity(bundle)).ShouldSatisfyAllConditions(i => i.Standing.ShouldBe(BundleStanding.Drifted), i => i.Changed.ShouldBe(["card.txt"]));

        File.Delete(_folder.File("card.txt"));
        (await Integrity(bundle)).ShouldSatisfyAllConditions(i => i.Standing.ShouldBe(BundleStanding.Broken), i => i.Gone.ShouldBe(["card.txt"]));
    }

    private static Task<BundleIntegrity> Integrity(Bundle bundle) => BundleIntegrity.OfAsync(bundle, CancellationToken.None);

    private Task<Bundle> Of(string task) => new BundleRequest
    {
        Plan = Checkout.In(_folder.Path, "true"),
        Task = task,
        Target = _folder.Path,
        Sources = Checkout.Sources(_folder.Path),
        Now = DateTimeOffset.UnixEpoch,
    }.MakeAsync(CancellationToken.None);
}
