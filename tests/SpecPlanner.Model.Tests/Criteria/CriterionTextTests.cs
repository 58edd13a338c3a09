namespace SpecPlanner.Model.Tests;

public class CriterionTextTests
{
    private static readonly Command Df = new() { Text = "df -k", Script = "df -k" };

    public static TheoryData<string, Criterion> Cases() => new()
    {
        { "exit code is 0", new ExitCodeCriterion { Text = "t" } },
        { "exit code of `df -k` is 0", new ExitCodeCriterion { Text = "t", Command = Df } },
        { "exit code of `df -k` is not 3", new ExitCodeCriterion { Text = "t", Command = Df, Expected = 3, Negated = true } },
        { "exit code of `a⏎b` is 0", new ExitCodeCriterion { Text = "t", Command = new Command { Text = "a\r\nb\n", Script = "", IsScript = true } } },
        { "exit code of `` echo `date` `` is 0", new ExitCodeCriterion { Text = "t", Command = new Command { Text = "echo `date`", Script = "" } } },
        { "output of `df -k` ≥ 7", new OutputCriterion { Text = "t", Command = Df, Comparison = Comparison.GreaterOrEqual, Value = "7" } },
        { "not output of `df -k` = \"a b\"", new OutputCriterion { Text = "t", Command = Df, Value = "a b", Negated = true } },
        { "output of `df -k` = \"\"", new OutputCriterion { Text = "t", Command = Df, Value = "" } },
        { "output of `df -k` does not match \"x+\"", new OutputCriterion { Text = "t", Command = Df, Comparison = Comparison.Matches, Value = "x+", Negated = true } },
        { "output of `df -k` contains `\"up\"`", new OutputCriterion { Text = "t", Command = Df, Comparison = Comparison.Contains, Value = "\"up\"" } },
        { "file `a` exists", new FileCriterion { Text = "t", Path = "a" } },
        { "file `a` does not exist", new FileCriterion { Text = "t", Path = "a", Negated = true } },
        { "file `a` is not empty", new FileCriterion { Text = "t", Path = "a", Check = FileCheck.NotEmpty } },
        { "file `a` is > 0 bytes", new FileCriterion { Text = "t", Path = "a", Check = FileCheck.Size, Comparison = Comparison.Greater, Value = "0" } },
        { "file `a` does not contain \"x\"", new FileCriterion { Text = "t", Path = "a", Check = FileCheck.Contains, Value = "x", Negated = true } },
        { "file `a` equals file `b`", new FileCriterion { Text = "t", Path = "a", Check = FileCheck.EqualsFile, Value = "b" } },
        { "GET `http://h/x` returns 200", new HttpCriterion { Text = "t", Url = "http://h/x", Status = 200 } },
        {
            "POST `http://h/x` returns 201 with \"ok\" within 5s 3 times with 500ms gaps",
            new HttpCriterion { Text = "t", Url = "http://h/x", Method = "POST", Status = 201, Contains = "ok", Within = TimeSpan.FromSeconds(5), Times = 3, Gap = TimeSpan.FromMilliseconds(500) }
        },
        { "JSON `a.0` exists", new JsonCriterion { Text = "t", Path = "a.0" } },
        { "JSON `a.0` does not exist", new JsonCriterion { Text = "t", Path = "a.0", Negated = true } },
        { "JSON `a.0` ≠ 1", new JsonCriterion { Text = "t", Path = "a.0", Comparison = Comparison.NotEqual, Value = "1" } },
        { "output `build.image` = {{version}}", new NamedOutputCriterion { Text = "t", Name = "build.image", Value = "{{version}}" } },
        { "The page is red", new JudgedCriterion { Text = "The page is red" } },
        { "not The page is red", new JudgedCriterion { Text = "The page is red", Negated = true } },
        {
            "all of: exit code is 0, (any of: file `a` exists, file `b` exists)",
            new CriterionGroup
            {
                Text = "t",
                Items =
                [
                    new ExitCodeCriterion { Text = "t" },
                    new CriterionGroup { Text = "t", Kind = GroupKind.Any, Items = [new FileCriterion { Text = "t", Path = "a" }, new FileCriterion { Text = "t", Path = "b" }] },
                ],
            }
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_criterion_is_said_on_one_line(string expected, Criterion criterion) => CriterionText.Of(criterion).ShouldBe(expected);
}
