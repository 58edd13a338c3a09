using static SpecPlanner.Runtime.Tests.TinyServer;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Every form that a machine checks, and the judged one; a new form needs its rows here.</summary>
internal static class ExecutableForms
{
    private const string Json = """{"state":"up","n":3,"items":[{"name":"a b"}]}""";
    private const string OtherJson = """{"state":"down","n":9,"items":[]}""";
    private const string PrintsJson = $"echo '{Json}'";
    private const string PrintsOtherJson = $"echo '{OtherJson}'";

    public static IReadOnlyList<ExecutableForm> All { get; } =
    [
        // Exit codes.
        new("exit code 0", "true", "exit 3"),
        new("Exit status = 3", "exit 3", "exit 4"),
        new("exit code is not 0", "exit 3", "true"),
        new("`test -f a`", "touch a", "rm -f a"),
        new("`test -f a` passes", "touch a", "rm -f a"),
        new("`test -f a` succeeds", "touch a", "rm -f a"),
        new("`test -f a` fails", "rm -f a", "touch a"),
        new("`sh code` exits with 7", "echo exit 7 > code", "echo exit 8 > code"),
        new("exit code of `sh code` is 7", "echo exit 7 > code", "echo exit 8 > code"),
        new("The file is there: `test -f a`", "touch a", "rm -f a") { IsNamed = true },
        new("The file is gone: not `test -f a`", "rm -f a", "touch a") { IsNamed = true },
        new("```sh\ntest -f a\ntest -f b\n```", "touch a b", "touch a; rm -f b"),

        // What a command prints.
        new("`cat n` = 7", "echo 7.0 > n", "echo 8 > n"),
        new("`cat n` prints ≠ 7", "echo 8 > n", "echo 7 > n"),
        new("`cat n` < 7", "echo 6.5 > n", "echo 7 > n"),
        new("`cat n ≤ 7`", "echo 7 > n", "echo 7.01 > n"),
        new("`cat n` is > 9", "echo 10 > n", "echo 9 > n"),
        new("`cat n` ≥ 9", "echo 9 > n", "echo 8 > n"),
        new("`cat n` contains \"all {{word}}\"", "echo it is all ok > n", "echo it is not > n"),
        new("`cat n` matches `^v[0-9]+$`", "echo v12 > n", "echo v1a > n"),
        new("output of `cat n` = \"two words\"", "echo two words > n", "echo one > n"),
        new("`cat n` prints nothing", ": > n", "echo x > n"),

        // Files.
        new("File `out/a` exists", "mkdir out; touch out/a", "true"),
        new("File `out/a` does not exist", "true", "mkdir out; touch out/a"),
        new("File `a` is not empty", "echo x > a", ": > a"),
        new("File `a` is empty", ": > a", "echo x > a"),
        new("File `a` is > 2 bytes", "echo 12 > a", "echo 1 > a"),
        new("File `a` is ≤ 1 KB", "echo 12 > a", "head -c 1001 /dev/zero > a"),
        new("File `a` contains \"x, {{word}}\"", "echo '(x, ok)' > a", "echo x > a"),
        new("File `a` equals file `b`", "echo 1 > a; cp a b", "echo 1 > a; echo 2 > b"),

        // HTTP.
        new("`{{server}}/health` returns 200") { TrueAnswers = [Answer(200, "well")], FalseAnswers = [Answer(503, "ill")] },
        new("`/health` returns 200") { TrueAnswers = [Answer(200, "well")], FalseAnswers = [Answer(404, "who?")] },
        new("`/health` returns 200 with \"all {{word}}\"") { TrueAnswers = [Answer(200, "yes, all ok")], FalseAnswers = [Answer(200, "no")] },
        new("`/health` returns 200 within 60s") { TrueAnswers = [Answer(200, "well")], FalseAnswers = [Answer(500, "ill")] },
        new("`/slow` returns 200 within 100ms") { TrueAnswers = [Answer(200, "well")], FalseAnswers = [""], FalseResult = CheckResult.Unknown },
        new("`/health` returns 200 3 times with 1ms gaps")
        {
            TrueAnswers = [Answer(200, "1"), Answer(200, "2"), Answer(200, "3")],
            FalseAnswers = [Answer(200, "1"), Answer(200, "2"), Answer(500, "3")],
        },
        new("`DELETE /items/1` returns 204") { TrueAnswers = [Answer(204)], FalseAnswers = [Answer(409, "used")] },
        new("`curl -fsS {{server}}/health` returns 200") { TrueAnswers = [Answer(200, "well")], FalseAnswers = [Answer(302)] },
        new("`curl -X PUT -H 'If-Match: 1' -d 'a b' {{server}}/x` returns 201") { TrueAnswers = [Answer(201, "made")], FalseAnswers = [Answer(412, "no")] },

        // JSON in the action's output.
        new("JSON `state` = up", PrintsJson, PrintsOtherJson),
        new("JSON `n` < 5", PrintsJson, PrintsOtherJson),
        new("JSON `items.0.name` contains \"a\"", PrintsJson, PrintsOtherJson),
        new("JSON `items.0` exists", PrintsJson, PrintsOtherJson),
        new("JSON `items.0` does not exist", PrintsOtherJson, PrintsJson),
        new("JSON `state` = up", PrintsJson, "echo no JSON") { FalseResult = CheckResult.Unknown },

        new("JSON `state` does not contain \"ow\"", PrintsJson, PrintsOtherJson),

        // Named outputs.
        new("output `image` = app:2.0", "echo app:2.0 > image", "echo app:2.1 > image") { Outputs = "- image = `cat image`" },
        new("output `act.image` matches \"^app\"", "echo app:2.0 > image", "echo lib:2.0 > image") { Outputs = "- image = file `image`" },
        new("output `state` = up", PrintsJson, PrintsOtherJson) { Outputs = "- state = json `state`" },

        new("`cat image` = {{act.image}}", "echo app > image", "echo app > image; : > again") { Outputs = "- image = `test -f again && echo other || cat image`" },

        new("output `image` does not match \"^app\"", "echo lib > image", "echo app > image") { Outputs = "- image = `cat image`" },

        // Groups.
        new("All of: exit code 0, `test -f a`; file `b` exists and is not empty", "touch a; echo b > b", "touch a b"),
        new("Any of: `test -f a`, `test -f b` or `test -f c`", "touch c", "touch d"),
        new("\n- `test -f a`\n- File `b` exists\n", "touch a b", "touch a"),
        new("All of:\n- `test -f a`\n- Any of:\n  - `test -f b`\n  - All of: `test -f c`, not `test -f d`\n", "touch a c", "touch a c d"),

        // What only a reviewer can say.
        new("The new page shows seven rows") { IsJudged = true },
    ];
}
