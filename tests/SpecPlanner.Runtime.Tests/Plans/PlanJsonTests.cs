using System.Reflection;
using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class PlanJsonTests
{
    [Fact]
    public void Any_plan_is_read_as_it_was_written()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var plan = new RandomValues(seed).Plan();
            var json = PlanJson.Write(plan);
            var read = PlanJson.Read(json);
            read.ShouldBe(plan, $"seed {seed}: {json}");
            PlanJson.Write(read).ShouldBe(json, $"seed {seed}");
        }
    }

    [Fact]
    public void Equal_plans_have_equal_hashes_and_others_have_others()
    {
        var hashes = Enumerable.Range(0, 200).Select(seed => PlanJson.Hash(new RandomValues(seed).Plan())).ToList();
        hashes.ShouldBe(Enumerable.Range(0, 200).Select(seed => PlanJson.Hash(new RandomValues(seed).Plan())));
        hashes.ShouldBeUnique();
        PlanJson.Hash(Drawn.Step("a", "true")).ShouldNotBe(PlanJson.Hash(Drawn.Step("a", "false")));
    }

    // Hashes of plans without locks stay what they were before there were any, and so do their journals.
    [Fact]
    public void A_task_without_locks_says_nothing_of_them()
    {
        var task = Drawn.Step("a", "true");
        PlanJson.Write(Drawn.Of(task)).ShouldNotContain("locks");
        PlanJson.Hash(task).ShouldBe("94a67234f3b359ed9c464a116f996fef44c093d68beca451a3002d03671c3496");
        PlanJson.Read(PlanJson.Write(Drawn.Of(task with { Locks = ["db", "{{stage}}-db"] }))).Tasks[0].Locks.ShouldBe(["db", "{{stage}}-db"]);
        PlanJson.Hash(task with { Locks = ["db"] }).ShouldNotBe(PlanJson.Hash(task));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","name":"b","kind":"Recipe"}""")]
    [InlineData("""{"id":"a","name":1}""")]
    [InlineData("""{"id":"a","name":"b","successCriterion":{"form":"oracle","text":"t"}}""")]
    [InlineData("[")]
    public void What_is_no_plan_is_refused(string json) => Should.Throw<JsonException>(() => PlanJson.Read(json));

    // A property that is added to the model and not to its JSON would be lost in every journal.
    [Theory]
    [InlineData(typeof(Plan), 15)]
    [InlineData(typeof(TaskDefinition), 22)]
    [InlineData(typeof(Persona), 12)]
    [InlineData(typeof(Parameter), 8)]
    [InlineData(typeof(Command), 5)]
    [InlineData(typeof(TaskAction), 2)]
    [InlineData(typeof(FailureResponse), 4)]
    [InlineData(typeof(RetryPolicy), 2)]
    [InlineData(typeof(FileUse), 4)]
    [InlineData(typeof(Substep), 2)]
    [InlineData(typeof(OutputDefinition), 4)]
    [InlineData(typeof(RollbackSection), 3)]
    [InlineData(typeof(RollbackItem), 3)]
    [InlineData(typeof(CriterionGroup), 4)]
    [InlineData(typeof(ExitCodeCriterion), 4)]
    [InlineData(typeof(OutputCriterion), 5)]
    [InlineData(typeof(FileCriterion), 6)]
    [InlineData(typeof(HttpCriterion), 11)]
    [InlineData(typeof(JsonCriterion), 5)]
    [InlineData(typeof(NamedOutputCriterion), 5)]
    [InlineData(typeof(JudgedCriterion), 2)]
    public void The_json_knows_every_property_of_the_model(Type type, int properties) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Count(p => p.CanWrite).ShouldBe(properties);
}
