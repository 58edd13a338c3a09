using System.Globalization;
using System.Xml.Linq;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner.Tests;

public class JUnitReportTests
{
    [Fact]
    public void A_failed_run_is_a_suite_with_a_case_per_step() => JUnitReport.Of(Histories.Failed.Reported).ShouldBeAsExpected();

    [Theory]
    [InlineData("failed")]
    [InlineData("waiting")]
    [InlineData("hostile")]
    [InlineData("taken up")]
    [InlineData("rolled back")]
    public void Every_run_has_the_shape_that_build_servers_read(string which)
    {
        var run = which switch { "failed" => Histories.Failed, "waiting" => Histories.Waiting, "hostile" => Histories.Hostile, "rolled back" => Histories.RolledBack, _ => Histories.TakenUp };

        var root = XDocument.Parse(JUnitReport.Of(run.Reported)).Root!;

        root.Name.LocalName.ShouldBe("testsuites");
        var suite = root.Elements().ShouldHaveSingleItem();
        suite.Name.LocalName.ShouldBe("testsuite");
        suite.Elements().First().Name.LocalName.ShouldBe("properties");
        suite.Element("properties")!.Elements("property").ShouldAllBe(p => p.Attribute("name") != null && p.Attribute("value") != null);
        DateTime.ParseExact((string)suite.Attribute("timestamp")!, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture).ShouldBe(History.Start.UtcDateTime);

        var cases = suite.Elements().Skip(1).Where(e => e.Name.LocalName != "system-out").ToList();
        suite.Elements("system-out").ShouldAllBe(e => e == suite.Elements().Last(), "Only at the end, for the rollback.");
        cases.ShouldAllBe(c => c.Name.LocalName == "testcase");
        foreach (var element in new[] { root, suite })
        {
            ((int)element.Attribute("tests")!).ShouldBe(cases.Count);
            ((int)element.Attribute("failures")!).ShouldBe(cases.Count(c => c.Element("failure") != null));
            ((int)element.Attribute("skipped")!).ShouldBe(cases.Count(c => c.Element("skipped") != null));
            ((int)element.Attribute("errors")!).ShouldBe(0);
            ((double)element.Attribute("time")!).ShouldBeGreaterThan(0);
        }

        foreach (var one in cases)
        {
            ((string)one.Attribute("classname")!).ShouldBe(run.State.Plan.Id);
            ((string)one.Attribute("name")!).ShouldNotBeEmpty();
            ((double)one.Attribute("time")!).ShouldBeGreaterThanOrEqualTo(0);
            // The order that schemas ask for; nothing is both skipped and failed.
            string[] order = ["skipped", "failure", "system-out"];
            one.Elements().Select(e => Array.IndexOf(order, e.Name.LocalName)).ShouldBeInOrder();
            one.Elements().ShouldAllBe(e => order.Contains(e.Name.LocalName));
            (one.Element("skipped") != null && one.Element("failure") != null).ShouldBeFalse();
        }
    }

    [Fact]
    public void What_xml_forbids_is_written_out_and_earlier_attempts_are_told()
    {
        var root = XDocument.Parse(JUnitReport.Of(Histories.Packed
            .Started("send").Acted("send", exitCode: 1, output: "bell \u0007 <end> ]]>\n").Failed("send", "no \u0001").Reported)).Root!;

        var failed = root.Descendants("testcase").Single(c => c.Element("failure") != null);
        ((string)failed.Element("failure")!.Attribute("message")!).ShouldBe("no");
        failed.Element("system-out")!.Value.ShouldBe("bell \\u0007 <end> ]]>");
        XDocument.Parse(JUnitReport.Of(Histories.Hostile.Reported)).Descendants("system-out").Single().Value.ShouldStartWith("Attempt 1 failed: Not proved: exit code 0 | <b>");
    }

    [Fact]
    public void The_plans_own_criterion_is_a_case_too()
    {
        var history = new History(Plans.Tidy with { SuccessCriterion = new Model.FileCriterion { Text = "file `x` exists", Path = "x" } })
            .Started("sweep").Acted("sweep").Checked("sweep", "0", "exit code 0", CheckResult.Holds, "").Verified("sweep")
            .Then(new RunVerifying { Token = "v", Marker = "m" })
            .Then(new CriterionChecked { Task = "", Attempt = 1, Token = "v", Evidence = new CriterionEvidence { Path = "0", Text = "file `x` exists", Result = CheckResult.DoesNotHold, Seen = "it does not" } })
            .Then(new RunFailed { Reason = "Not proved: file `x` exists." });

        var last = XDocument.Parse(JUnitReport.Of(history.Reported)).Descendants("testcase").Last();

        ((string)last.Attribute("name")!).ShouldBe("What the plan must achieve");
        ((string)last.Element("failure")!.Attribute("message")!).ShouldBe("Not proved: file `x` exists.");
        last.Element("failure")!.Value.ShouldBe("does not hold: file `x` exists: it does not");
    }
}
