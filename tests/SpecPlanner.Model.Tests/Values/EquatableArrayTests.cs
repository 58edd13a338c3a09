namespace SpecPlanner.Model.Tests;

public class EquatableArrayTests
{
    [Fact]
    public void Equal_elements_in_the_same_order_make_equal_lists()
    {
        EquatableArray<string> one = ["a", "b"];
        EquatableArray<string> other = EquatableArray.Create("a", "b");

        (one == other).ShouldBeTrue();
        one.Equals((object)other).ShouldBeTrue();
        one.GetHashCode().ShouldBe(other.GetHashCode());
    }

    [Fact]
    public void Another_order_length_or_element_makes_another_list()
    {
        EquatableArray<int> list = [1, 2];

        (list != [2, 1]).ShouldBeTrue();
        (list != [1, 2, 3]).ShouldBeTrue();
        (list != [1]).ShouldBeTrue();
        list.Equals("[1, 2]").ShouldBeFalse();
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        EquatableArray<string> none = default;

        none.ShouldBe([]);
        none.GetHashCode().ShouldBe(EquatableArray.Create<string>([]).GetHashCode());
        none.IsEmpty.ShouldBeTrue();
        none.Count.ShouldBe(0);
        none.ToList().ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void Elements_may_be_null()
    {
        EquatableArray<string> one = [null!, "a"];
        EquatableArray<string> same = [null!, "a"];

        one.ShouldBe(same);
        one.GetHashCode().ShouldBe(same.GetHashCode());
        (one == ["a", null!]).ShouldBeFalse();
    }

    [Fact]
    public void A_list_does_not_change_with_the_array_it_was_made_from()
    {
        string[] source = ["a"];
        var created = EquatableArray.Create(source);
        var copied = source.ToEquatableArray();

        source[0] = "b";

        created[0].ShouldBe("a");
        copied[0].ShouldBe("a");
    }

    [Fact]
    public void Lists_of_records_are_equal_by_value()
    {
        EquatableArray<EquatableArray<int>> one = [[1], [2, 3]];
        EquatableArray<EquatableArray<int>> other = [[1], [2, 3]];

        one.ShouldBe(other);
        one.ToString().ShouldBe("[[1], [2, 3]]");
    }

    [Fact]
    public void Positions_outside_are_refused()
    {
        EquatableArray<int> list = [1];

        Should.Throw<ArgumentOutOfRangeException>(() => list[1]);
        Should.Throw<ArgumentOutOfRangeException>(() => list[-1]);
    }
}
