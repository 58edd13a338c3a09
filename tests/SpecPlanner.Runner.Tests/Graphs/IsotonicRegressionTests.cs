namespace SpecPlanner.Runner.Tests;

public class IsotonicRegressionTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 1, 1, 1 }, new double[] { 1, 2, 3 })]
    [InlineData(new double[] { 3, 1 }, new double[] { 1, 1 }, new double[] { 2, 2 })]
    [InlineData(new double[] { 3, 1 }, new double[] { 3, 1 }, new double[] { 2.5, 2.5 })]
    [InlineData(new double[] { 1, 5, 4, 3, 9 }, new double[] { 1, 1, 1, 1, 1 }, new double[] { 1, 4, 4, 4, 9 })]
    [InlineData(new double[] { }, new double[] { }, new double[] { })]
    public void What_falls_is_pooled_into_its_mean(double[] values, double[] weights, double[] expected)
    {
        IsotonicRegression.Fit(values, weights);

        values.ShouldBe(expected);
    }
}
