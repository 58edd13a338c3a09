using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class PlannerTests
{
    [Fact]
    public void Nothing_to_plan_is_an_empty_plan() => Work.Plan("").Plan.ShouldBe(new TaskPlan { AssumedEstimate = TimeSpan.FromHours(1) });

    [Fact]
    public void A_file_is_created_then_modified_then_deleted()
    {
        var planning = Work.Plan("""
            T1 : src/a.cs(delete)
            T2 : ./src/a.cs(modify)
            T3 : src//a.cs(create)
            """);

        planning.Plan.Order().ShouldBe("T3 T2 T1");
        planning.Plan.Tasks[2].FileDependencies.ShouldBe([new("T2", "src/a.cs"), new("T3", "src/a.cs")]);
        planning.Tasks.Select(t => t.DependsOn).ShouldBe([["T2", "T3"], ["T3"], default]);
        planning.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_order_that_is_written_is_not_told_again_as_a_file()
    {
        var planning = Work.Plan("T1 : a(create)\nT2 <- T1 : a(modify)");

        planning.Plan.Tasks[1].DependsOn.ShouldBe(["T1"]);
        planning.Plan.Tasks[1].FileDependencies.IsEmpty.ShouldBeTrue();
        planning.Tasks[1].DependsOn.ShouldBe(["T1"]);
    }

    [Fact]
    public void A_file_that_is_deleted_may_have_a_second_life()
    {
        var planning = Work.Plan("T1 : a(modify)\nT2 <- T1 : a(delete)\nT3 <- T2 : a(create)\nT4 <- T3 : a(modify)");

        planning.Plan.Order().ShouldBe("T1 T2 T3 T4");
        planning.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Phases_are_foundations_then_the_steel_thread_then_features() => Work.Plan("""
        T1
        T2 <- T1 covers B1
        T3 <- T2 covers B2
        T4 <- T3
        T5 <- T4
        T6
        """, "B1", "B2").Plan.Phases().ShouldBe("T1:1 T2:2 T3:2 T6:3 T4:3 T5:4");

    [Fact]
    public void A_phase_that_is_written_stays_and_draws_others_with_it() => Work.Plan("""
        T1
        T2 <- T1 phase 1
        T3 phase 4
        T4 <- T3
        T5 <- T4 covers B1
        """, "B1").Plan.Phases().ShouldBe("T1:1 T2:1 T3:4 T4:4 T5:4");

    [Fact]
    public void A_dependency_in_a_later_phase_is_told_where_it_is_written()
    {
        var planning = Work.Plan("T1 phase 3\nT2 <- T1 phase 2\nT3 : a(create) phase 2\nT4 : a(modify) phase 1");

        planning.Shown().ShouldBe(["SPEC4004 T2 DependsOn", "SPEC4004 T4 Files"]);
        planning.Findings[0].Message.ShouldBe("This task is in phase 2 and waits for T1, which is planned for phase 3. Put this task into phase 3, or what it waits for into phase 2 or before.");
        planning.Plan.Order().ShouldBe("T3 T4 T1 T2");
    }

    [Fact]
    public void A_steel_thread_that_waits_for_a_feature_is_told_once()
    {
        Work.Plan("T1 phase 3\nT2 <- T1 covers B1", "B1").Shown().ShouldBe(["SPEC4006 T2 DependsOn"]);
        Work.Plan("T1 phase 3\nT2 <- T1 covers B1 phase 2", "B1").Shown().ShouldBe(["SPEC4004 T2 DependsOn"]);
        Work.Plan("T1\nT2 <- T1 covers B1\nT3 <- T2 covers B1", "B1").Shown().ShouldBeEmpty();
    }

    [Fact]
    public void A_cycle_is_told_once_with_its_whole_path()
    {
        var planning = Work.Plan("T1 <- T3\nT2 <- T1\nT3 <- T2\nT4 <- T3");

        planning.Shown().ShouldBe(["SPEC4002 T1 DependsOn"]);
        planning.Findings[0].Message.ShouldBe("These tasks wait for each other, so none can start: T1 → T2 → T3 → T1. Take one \"Depends on\" away.");
        planning.Plan.Cycles.ShouldBe([["T1", "T2", "T3"]]);
        planning.Plan.Tasks.Count.ShouldBe(4);
        planning.Plan.Reduction.ShouldBeNull();
    }

    [Fact]
    public void A_cycle_through_a_file_names_the_file()
    {
        var planning = Work.Plan("T1 : a(modify)\nT2 <- T1 : a(create)");

        planning.Shown().ShouldBe(["SPEC4002 T2 DependsOn"]);
        planning.Findings[0].Message.ShouldStartWith("These tasks wait for each other, so none can start: T1 → T2 → T1 (both write `a`).");
        Work.Plan("T1 : a(create),b(modify)\nT2 : a(modify),b(create)").Shown().ShouldBe(["SPEC4002 T1 Files"]);
    }

    [Fact]
    public void Two_writers_without_an_order_are_told_at_both()
    {
        var planning = Work.Plan("T1 : a(create)\nT2 : a(modify)\nT3 : a(modify)");

        planning.Plan.Conflicts.ShouldBe([new("a", "T2", "T3")]);
        planning.Shown().ShouldBe(["SPEC4003 T2 Files", "SPEC4003 T3 Files"]);
        planning.Findings[0].Message.ShouldBe("T3 writes `a` too, and neither waits for the other. Let one of them depend on the other, give each a file of its own, or name one lock in both if any order is right.");
    }

    [Fact]
    public void Many_writers_are_counted()
    {
        var planning = Work.Plan(string.Concat(Enumerable.Range(1, 6).Select(i => $"T{i} : a(modify)\n")));

        planning.Findings.Count.ShouldBe(6);
        planning.Findings[0].Message.ShouldStartWith("T2, T3, T4 and 2 more write `a` too");
        planning.Plan.Conflicts.Count.ShouldBe(15);
    }

    [Fact]
    public void A_folder_counts_for_what_is_inside()
    {
        Work.Plan("T1 : src(modify)\nT2 : src/a(create)\nT3 : src-b/a(create)").Plan.Conflicts.ShouldBe([new("src/a", "T1", "T2")]);

        // T2 and T3 write the same file without an order, so that T1 leads to one of them says nothing about the other.
        Work.Plan("T1 : src(modify)\nT2 <- T1 : src/a(modify)\nT3 : src/a(modify)").Plan.Conflicts.ShouldBe([new("src/a", "T1", "T3"), new("src/a", "T2", "T3")]);
    }

    [Fact]
    public void The_critical_path_goes_by_estimate_and_an_unsaid_one_is_the_median()
    {
        var plan = Work.Plan("T1 takes 2h\nT2 takes 4h\nT3 takes 6h\nT4 <- T1,T2\nT5 <- T3").Plan;

        plan.AssumedEstimate.ShouldBe(TimeSpan.FromHours(4));
        plan.CriticalPath.ShouldBe(new PlannedPath(["T3", "T5"], TimeSpan.FromHours(10)));
        Work.Plan("T1\nT2 <- T1").Plan.CriticalPath.Length.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void The_steel_thread_is_the_longest_way_through_its_tasks()
    {
        var plan = Work.Plan("T1 takes 6h\nT2 <- T1 covers B1 takes 2h\nT3 <- T2 takes 6h\nT4 <- T3 covers B2 takes 3h\nT5 covers B3 takes 4h\nT6 <- T4 takes 6h", "B1", "B2", "B3").Plan;

        plan.SteelThread.ShouldBe(new PlannedPath(["T2", "T4"], TimeSpan.FromHours(5)));
        plan.CriticalPath.Tasks.ShouldBe(["T1", "T2", "T3", "T4", "T6"]);
        Work.Plan("T1").Plan.SteelThread.ShouldBe(PlannedPath.Empty);
    }

    [Fact]
    public void The_reduction_leaves_out_what_others_imply()
    {
        var plan = Work.Plan("T1\nT2 <- T1\nT3 <- T1,T2").Plan;

        plan.Graph.EdgeCount.ShouldBe(3);
        plan.Reduction!.EdgeCount.ShouldBe(2);
        plan.Tasks.Select(t => t.Level).ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData("T1 takes 1h", "Estimate", "below 2 h")]
    [InlineData("T1 takes 8h", "Estimate", "above 6 h")]
    [InlineData("T1 : a(create),b(create),c(modify),d(modify),tests/e(create)", "Files", "changes 4 files")]
    [InlineData("T1 : a(create|api),b(create|domain),c(create|test)", "Files", "2 layers (api, domain)")]
    public void A_task_of_an_unusual_size_is_a_note(string task, string place, string message)
    {
        var planning = Work.Plan(task);
        planning.Shown().ShouldBe([$"SPEC4005 T1 {place}"]);
        planning.Findings[0].Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("T1 takes 2h")]
    [InlineData("T1 takes 6h")]
    [InlineData("T1 : a(create),b(modify),c(delete),tests/d(create),e(create|test)")]
    [InlineData("T1 : a(create|api),b(create|API),c(create|test)")]
    public void A_task_of_a_usual_size_is_none(string task) => Work.Plan(task).Findings.ShouldBeEmpty();
}
