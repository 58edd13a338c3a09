using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

public class HttpCheckTests
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal) { ["name"] = "a/b&c=d", ["said"] = "well" };

    [Theory]
    [InlineData(200, null, true, "status 200")]
    [InlineData(503, null, false, "status 503")]
    [InlineData(200, "all {{said}}", true, "and the text")]
    [InlineData(200, "not {{said}}", false, "but not the text")]
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

    private Task<CheckFinding> CheckAsync(HttpCriterion criterion) => HttpCheck.CheckAsync(
        criterion,
        new CheckContext
        {
            Setting = new ProcessSetting { Folder = "/", Marker = "t", Parameters = _parameters },
            Time = TimeProvider.System,
            People = new Nobody(),
            EndProcesses = static () => Task.CompletedTask,
        },
        CancellationToken.None);
}
