using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class HttpCheckTests
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal) { ["name"] = "a/b&c=d", ["said"] = "well" };

    [Theory]
    [InlineData(200, null, true, "status 200")]
    [InlineData(503, null, false, "status 503: \"all well\"")]
    [InlineData(200, "all {{said}}", true, "and the text")]
    [InlineData(200, "not {{said}}", false, "but not the text in a body of 8 characters: \"all well\"")]
    public async Task Status_and_text_decide(int status, string? contains, bool holds, string seen)
    {
        using var server = new TinyServer(TinyServer.Answer(status, "all well"));
        var finding = await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address + "/health", Status = 200, Contains = contains });
        finding.Holds.ShouldBe(holds);
        finding.Seen.ShouldContain(seen);
    }

    [Fact]
    public async Task A_redirect_is_an_answer()
    {
        using var server = new TinyServer("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        (await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address, Status = 302 })).Holds.ShouldBe(true);
    }

    [Fact]
    public async Task Method_headers_body_and_values_are_sent()
    {
        using var server = new TinyServer(TinyServer.Answer(201));
        var criterion = new HttpCriterion
        {
            Text = "t",
            Url = server.Address + "/{{name}}?q={{name}}",
            Method = "POST",
            Headers = ["X-Said: {{said}}", "Content-Type: application/json"],
            Body = """{"said":"{{said}}"}""",
            Status = 201,
        };

        (await CheckAsync(criterion)).Holds.ShouldBe(true);

        var request = server.Requests.ShouldHaveSingleItem();
        request.ShouldStartWith("POST /a%2Fb%26c%3Dd?q=a%2Fb%26c%3Dd HTTP/1.1\r\n");
        request.ShouldContain("X-Said: well");
        request.ShouldContain("Content-Type: application/json");
        request.ShouldEndWith("""{"said":"well"}""");
    }

    [Fact]
    public async Task Several_times_in_a_row_means_each_time()
    {
        using var server = new TinyServer(TinyServer.Answer(200), TinyServer.Answer(200), TinyServer.Answer(500));
        var finding = await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address, Status = 200, Times = 3 });
        (finding.Holds, finding.Seen).ShouldBe((false, "request 3: status 500"));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_proves_nothing()
    {
        using var server = new TinyServer("");
        var finding = await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address, Status = 200, Within = TimeSpan.FromMilliseconds(100) });
        finding.Holds.ShouldBeNull();
        finding.Seen.ShouldContain("no answer within");
    }

    [Fact]
    public async Task The_evidence_holds_status_hash_and_head_of_each_answer()
    {
        using var server = new TinyServer(TinyServer.Answer(200, "5\n"), TinyServer.Answer(500, "ill"));
        var finding = await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address + "/x", Status = 200, Times = 2 });

        finding.Answers.Select(a => (a.Request, a.Number, a.Status, a.Body.Bytes, a.Body.Head)).ShouldBe(
            [($"GET {server.Address}/x", 1, 200, 2L, "5\n"), ($"GET {server.Address}/x", 2, 500, 3L, "ill")]);
        finding.Answers[0].Body.Sha256.ShouldBe("f0b5c2c2211c8d67ed15e75e656c7862d086e9245420892a7de62cd9ec582a06");
        finding.Answers[0].Duration.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_secret_is_kept_out_of_the_address_and_the_body()
    {
        _parameters["said"] = "s3cret";
        using var server = new TinyServer(TinyServer.Answer(200, "you said s3cret"));
        var finding = await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address + "/{{said}}", Status = 200 }, new SecretMask(["s3cret"]));
        var answer = finding.Answers.ShouldHaveSingleItem();
        answer.Request.ShouldBe($"GET {server.Address}/***");
        answer.Body.Head.ShouldBe("you said ***");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("begin", true)]
    [InlineData("the end", null)]
    public async Task Of_a_body_that_is_too_long_the_beginning_counts(string? contains, bool? holds)
    {
        using var server = new TinyServer(TinyServer.Answer(200, "begin" + new string('x', 5 * 1024 * 1024) + "the end"));
        var finding = await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address, Status = 200, Contains = contains });
        finding.Holds.ShouldBe(holds);
        var answer = finding.Answers.ShouldHaveSingleItem();
        (answer.IsCut, answer.Body.Bytes).ShouldBe((true, 4L * 1024 * 1024));
    }

    [Fact]
    public async Task Of_many_answers_the_last_ones_are_kept()
    {
        using var server = new TinyServer([.. Enumerable.Repeat(TinyServer.Answer(200), 30)]);
        var finding = await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address, Status = 200, Times = 30 });
        finding.Holds.ShouldBe(true);
        finding.Answers.Select(a => a.Number).ShouldBe(Enumerable.Range(11, 20));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_proved()
    {
        string address;
        using (var server = new TinyServer()) address = server.Address;
        (await CheckAsync(new HttpCriterion { Text = "t", Url = address, Status = 200 })).Holds.ShouldBeNull();
    }

    [Fact]
    public async Task A_value_with_a_line_break_makes_no_second_header()
    {
        _parameters["said"] = "x\r\nEvil: 1";
        using var server = new TinyServer(TinyServer.Answer(200));
        (await CheckAsync(new HttpCriterion { Text = "t", Url = server.Address, Status = 200, Headers = ["X-Said: {{said}}"] })).Holds.ShouldBeNull();
        server.Requests.ShouldBeEmpty();
    }

    private Task<CheckFinding> CheckAsync(HttpCriterion criterion, SecretMask? mask = null) => HttpCheck.CheckAsync(
        criterion,
        new CheckContext
        {
            Setting = new ProcessSetting { Folder = "/", Marker = "t", Parameters = _parameters, Mask = mask ?? SecretMask.None },
            Time = TimeProvider.System,
            People = new Nobody(),
            EndProcesses = static () => Task.CompletedTask,
        },
        CancellationToken.None);
}
