using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class AttemptMarkerTests
{
    [Theory]
    [InlineData(AttemptMarker.Variable)]
    [InlineData(AttemptMarker.OuterVariable)]
    public void No_plan_can_name_a_value_after_a_variable_that_marks_processes(string variable) =>
        ParameterVariable.IsReserved(variable["SPEC_".Length..]).ShouldBeTrue();
}
