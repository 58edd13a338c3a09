namespace SpecPlanner.Compiler.Tests;

public class RuleTableTests
{
    [Fact]
    public void Ids_are_unique_and_in_order() =>
        RuleTable.All.Select(r => r.Id).ShouldBe(RuleTable.All.Select(r => r.Id).Distinct().OrderBy(i => i, StringComparer.Ordinal));

    [Fact]
    public void The_table_lists_every_rule_it_declares() =>
        typeof(RuleTable).GetProperties().Where(p => p.PropertyType == typeof(Rule)).Select(p => ((Rule)p.GetValue(null)!).Id)
            .OrderBy(i => i, StringComparer.Ordinal).ShouldBe(RuleTable.All.Select(r => r.Id));
}
