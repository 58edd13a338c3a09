using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class AnswersReaderTests
{
    private const string Yaml =
        """
        id: checkout
        name: Checkout
        goal: |
          Sell without a queue.
          For shops.
        nonGoals: [Refunds]
        users:
          - "Customers: pay"
          - Clerks: help them
        requirements:
          - The system MUST reject an expired card.
          - { text: Remember the card, strength: should, release: 2 }
          - The card's number must never be shown
        capabilities:
          - name: Authorise payments
            domain: Payments
            behaviors:
              - Receive card details
              - { text: Muse about the date, kind: process, requirements: [REQ-1] }
        constraints: "Language: C#"
        openQuestions:
          - Which colour?
          - { text: Which bank?, blocking: true }
        """;

    private const string Json =
        """
        {"id": "checkout", "name": "Checkout", "goal": "Sell without a queue.\nFor shops.", "nonGoals": ["Refunds"],
         "users": ["Customers: pay", "Clerks: help them"],
         "requirements": ["The system MUST reject an expired card.", {"text": "Remember the card", "strength": "should", "release": 2}, "The card's number must never be shown"],
         "capabilities": [{"name": "Authorise payments", "domain": "Payments", "behaviors": ["Receive card details", {"text": "Muse about the date", "kind": "process", "requirements": ["REQ-1"]}]}],
         "constraints": ["Language: C#"], "openQuestions": ["Which colour?", {"text": "Which bank?", "blocking": true}]}
        """;

    [Theory]
    [InlineData(Yaml)]
    [InlineData(Json)]
    public void Answers_are_read_from_YAML_and_from_JSON(string text)
    {
        var (answers, problems) = AnswersReader.Read(text);

        problems.ShouldBeEmpty();
        answers.ShouldBe(new SpecificationAnswers
        {
            Id = "checkout",
            Name = "Checkout",
            Goal = "Sell without a queue.\nFor shops.",
            NonGoals = ["Refunds"],
            Users = ["Customers: pay", "Clerks: help them"],
            Requirements =
            [
                new RequirementAnswer("The system MUST reject an expired card."),
                new RequirementAnswer("The system SHOULD remember the card.", 2),
                new RequirementAnswer("The card's number MUST never be shown."),
            ],
            Capabilities =
            [
                new CapabilityAnswer("Authorise payments", "Payments",
                    [new BehaviorAnswer(BehaviorKind.Input, "Receive card details", []), new BehaviorAnswer(BehaviorKind.Process, "Muse about the date", ["REQ-1"])]),
            ],
            Constraints = ["Language: C#"],
            OpenQuestions = [new OpenQuestion("Which colour?", IsBlocking: false), new OpenQuestion("Which bank?", IsBlocking: true)],
        });
    }

    [Theory]
    [InlineData("goal: x\ngaol: y\n", 2, 1, "A file of answers has no key \"gaol\". Did you mean \"goal\"?")]
    [InlineData("requirements:\n  - The card is valid\n", 2, 5, "Nothing says how strongly this requirement is meant. Write MUST, SHOULD or MAY into the sentence, or begin it with a verb and give \"strength: must\".")]
    [InlineData("requirements:\n  - { text: The card is valid, strength: must }\n", 2, 5, "Nothing says how strongly this requirement is meant. Write MUST, SHOULD or MAY into the sentence, or begin it with a verb and give \"strength: must\".")]
    [InlineData("requirements:\n  - { text: Keep it, strength: perhaps }\n", 2, 32, "\"perhaps\" is no strength: it is must, should or may.")]
    [InlineData("requirements:\n  - { text: Keep it, strength: must, release: two }\n", 2, 47, "A release is a whole number from 1.")]
    [InlineData("capabilities:\n  - behaviors: [Read]\n", 2, 5, "A capability without a name. Write \"name: …\": what the product is able to do.")]
    [InlineData("capabilities:\n  - name: A\n    behaviors:\n      - { text: Read it, kind: inptu }\n", 4, 32, "\"inptu\" is no kind of behaviour: it is input, process, state, output, activation. Did you mean \"input\"?")]
    [InlineData("capabilities:\n  - name: A\n    behaviors:\n      - { text: Read it, requirements: REQ-1 }\n", 4, 40, "There is no requirement \"REQ-1\": the 0 of this file are REQ-1 and so on, in their order.")]
    [InlineData("goal: [a, b]\n", 1, 7, "A text is expected here, not a list or a map. Put it in quotes if it is a text.")]
    public void What_cannot_be_taken_is_said_at_its_place(string text, int line, int column, string sentence) =>
        AnswersReader.Read(text).Problems.ShouldHaveSingleItem().ShouldBe(new AnswersProblem(new LinePosition(line, column), sentence));

    [Theory]
    [InlineData("goal: 'x")]
    [InlineData("- a\n- b\n")]
    [InlineData("{\"goal\": ")]
    public void What_is_neither_YAML_nor_JSON_is_said(string text) => AnswersReader.Read(text).Problems.ShouldNotBeEmpty();
}
