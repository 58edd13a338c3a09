using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class PersonaReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var persona = Read(RichTemplate.Persona);
        persona.ShouldBe(new Persona
        {
            Id = "helper",
            Name = "Helper",
            Executor = ExecutorKind.Agent,
            Command = "agent --json",
            Policy = RiskPolicy.ReadOnly,
            Tools = EquatableArray.Create("curl", "grep"),
            Concurrency = 2,
            Capabilities = EquatableArray.Create("one", "two"),
            Model = "some",
            Temperature = "0.5",
            Prompt = "You help.",
        });
    }

    [Fact]
    public void Without_an_executor_it_is_a_person_and_the_body_is_the_prompt()
    {
        var persona = Read("---\nid: helper\n---\nHelps.\n\nMuch.\n");
        persona.Executor.ShouldBe(ExecutorKind.Human);
        persona.Name.ShouldBe("helper");
        persona.Prompt.ShouldBe("Helps.\n\nMuch.");
    }

    [Theory]
    [InlineData("executor: [|SPEC0008:robot|]")]
    [InlineData("policy: [|SPEC0008:everything|]")]
    [InlineData("concurrency: [|SPEC0008:0|]")]
    [InlineData("concurrency: [|SPEC0008:many|]")]
    [InlineData("temperature: [|SPEC0008:warm|]")]
    [InlineData("tools: [|SPEC0008:{ a: b }|]")]
    [InlineData("tools: [[|SPEC0008:[a]|]]")]
    [InlineData("[|SPEC0004:tool|]: curl")]
    [InlineData("executor: agent\n[|SPEC0003:command|]:")]
    public void What_does_not_fit_is_reported_at_its_place(string line) => Expect(line);

    [Fact]
    public void An_agent_needs_its_command() =>
        Tests.Expect.Document("personas/helper.md", DocumentKind.Persona, "[|SPEC0003:---|]\nid: helper\nexecutor: agent\n---\n");

    [Fact]
    public void Its_id_is_the_name_of_its_file() =>
        Tests.Expect.Document("personas/helper.md", DocumentKind.Persona, "---\nid: [|SPEC0005:other|]\n---\n");

    private static void Expect(string line) => Tests.Expect.Document("personas/helper.md", DocumentKind.Persona, $"---\nid: helper\n{line}\n---\n");

    private static Persona Read(string text) =>
        SpecCompiler.Compile([new SourceDocument("personas/helper.md", DocumentKind.Persona, text)]).Documents[0].Document.Model.Persona!;
}
