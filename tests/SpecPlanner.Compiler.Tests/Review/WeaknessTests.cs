namespace SpecPlanner.Compiler.Tests;

public class WeaknessTests
{
    private const string Five = "\nThe shop takes orders. It keeps them. It sends them. It counts them. It prints them.\n";

    private static readonly string[] Weak =
    [
        // W1
        "## Data model\n- **Order**: number, lines\n- **[|SPEC7001:Voucher|]**: code, value\n\n## Work\nAn order is sent. It is kept. It is counted. It is printed. It is paid.\n",
        "## Screens\n| Screen | What it does |\n|---|---|\n| Home | lists orders |\n| [|SPEC7001:Wish list|] | |\n" + Five,
        "## Screens\n| Screen | Leads to |\n|---|---|\n| Home | Orders |\n| Orders | Home |\n| [|SPEC7001:Profile|] | Home |\n" + Five,
        "## API\n| Method | Path | What it does |\n|---|---|---|\n| GET | `/orders` | lists orders |\n| POST | [|SPEC7001:`/exports`|] | |\n\nOrders are exported by hand. Only people who sign in may. We print. We count. We pay.\n",
        "## Model\n```mermaid\nerDiagram\n    ORDER ||--o{ LINE : has\n    [|SPEC7001:VOUCHER|] ||--o{ LINE : has\n```\nAn order has lines. It is sent. It is kept. It is counted. It is printed.\n",
        // W2
        "## Requirements\n- **REQ-1** The app MUST record a position.\n\n## Privacy\n[|SPEC7002:Crash reports must not contain names.|] We send them weekly.\n",
        "## Requirements\n- REQ-1: The app records a position.\n\n## Storage\n- [|SPEC7002:Photos are never sent to a server|]\n",
        // W3
        "## Requirements\n- **REQ-1** Take orders.\n- **REQ-2** The shop [|SPEC7003:MUST log|] refusals.\n\n## Tasks\n### T001: Orders\n**Covers**: REQ-1\n",
        "## Localisation\n[|SPEC7003:German and French.|]\n\n## Tasks\n### T001: Orders\n**Covers**: REQ-1\n",
        "## Verification\nAll tables are equal. [|SPEC7003:Monitoring|] is in place.\n",
        "## Interface\nThe service has three [|SPEC7003:endpoints|] for orders.\n",
        "## Records\nWe keep the [|SPEC7003:date of birth|] of each rider.\n",
        // W4
        "## Requirements\n- **REQ-1** The search MUST be [|SPEC7004:fast|].\n",
        "## Requirements\n- The tool MUST handle [|SPEC7004:large|] files.\n",
        "## Explanations\nThey should be [|SPEC7004:easy to understand|].\n",
        "## Success metrics\n- The time to the first answer [|SPEC7004:falls|].\n",
        "## Requirements\n| id | text |\n|---|---|\n| N1 | The page must be [|SPEC7004:user-friendly|] |\n",
        // W5
        "## Errors\nThe retention is [|SPEC7005:TBD|].\n",
        "## [|SPEC7005:Decommissioning|]\n\n## Errors\nNone.\n",
        "## Output\nSounds for turning, lighting up [|SPEC7005:etc|].\n",
        "## Personal data\nThe key is changed yearly, and the old one is destroyed. [|SPEC7005:Requests for erasure|]\n",
        "## Format\n[|SPEC7005:The header holds:|]\n\n## Errors\nNone.\n",
        "## Story\n[|SPEC7005:[insert postcard texts here]|]\n",
        "## Milestones\n| What | Who |\n|---|---|\n| Loader | Ines |\n[|SPEC7005:| Cron job off | ||]\n| Backfill | Tom |\n",
        "## Open points\n[|SPEC7005:tbd|]\n",
        // W6
        "## Operation\nLinks never expire.\n[|SPEC7006:Links that nobody followed for 24 months expire and are deleted.|]\n",
        "## Copies\nRaw events are kept for 7 days.\nReplaying uses the raw events, which are kept for [|SPEC7006:14 days|].\n",
        "## Goals\n- The services are read-only for at most 15 minutes.\n\n## Switch\nThe read-only window should be no longer than [|SPEC7006:45 minutes|].\n",
        "## Options\n| Option | Default |\n|---|---|\n| `Attempts` | 3 |\n\nThe `Attempts` count is told below. The library makes [|SPEC7006:5 attempts|] by default.\n",
        "## Non-goals\n- Sharing with other people\n\n## Requirements\n- **REQ-1** [|SPEC7006:The app MUST share a track with other people.|]\n",
        "## Pillars\n- Calm: no timers, no lives\n\n## Levels\n[|SPEC7006:There is a timer in the bonus levels.|]\n",
        "## Network\n- Egress to the internet goes through the proxy only.\n- [|SPEC7006:Pods reach the internet directly.|]\n",
        "## Glossary\n- **Zone**: a data centre.\n- **[|SPEC7006:Zone|]**: a part of a map.\n",
        "## Limits\nThe device never transmits at night. [|SPEC7006:The device always transmits an alarm.|]\n",
        // W7
        "## Operation\nThe list is updated [|SPEC7007:as needed|].\n",
        "## Requirements\n- **REQ-1** Jitter [|SPEC7007:may|] be turned off.\n",
        "## Requirements\n- **REQ-1** The app MUST record.\n- **REQ-2** [|SPEC7007:It|] MUST also play.\n",
        "## Requirements\n- **REQ-1** The device MUST answer the [|SPEC7007:QXR|].\n",
        "## Upgrades\nUpgrades [|SPEC7007:could|] be done on Fridays [|SPEC7007:and/or|] Mondays.\n",
    ];

    private static readonly string[] Strong =
    [
        // W1: mentioned in code or a diagram; a glossary; a table of people; a described part; no behaviour anywhere.
        "## Data model\n- **Order**: number\n\n## Work\nWe insert into `orders`. We send. We keep. We count. We print. We pay.\n",
        "## Glossary\n- **Voucher**: a code with a value\n" + Five,
        "## Team\n| Role | Person |\n|---|---|\n| Lead | Ines |\n| Tester | |\n" + Five,
        "## Parts\n| Part | Note |\n|---|---|\n| MCU | radio on chip |\n| Case | splash-proof |\n" + Five,
        "## Data model\n- **Voucher**: code, value\n",
        // W2: no list of requirements; stated by one; goals, non-goals and risks; what the law says in a table.
        "## Privacy\nCrash reports must not contain names.\n",
        "## Requirements\n- **REQ-1** Crash reports MUST NOT contain names.\n\n## Privacy\nNames must not be in crash reports.\n",
        "## Requirements\n- **REQ-1** Record.\n\n## Risks\n- The export has to be rewritten.\n\n## Non-goals\nIt must not navigate.\n",
        // W3: covered by a range, by a task's words, by a behaviour; explained at length; public on purpose.
        "## Requirements\n- **REQ-1** The shop MUST log refusals.\n\n## Tasks\n### T001: Orders\n**Covers**: REQ-1-REQ-3\n",
        "## Localisation\nGerman and French.\n\n## Tasks\n### T001: Translations and localisation\n**Covers**: REQ-1\n",
        "## Requirements\n- **REQ-1** The shop MUST log refusals.\n\n## Capabilities\n### C1 Refuse\n- **B1** Write the refusal — REQ-1\n\n## Tasks\n### T001: Refusals\n**Covers**: B1\n",
        "## Interface\nThe endpoints are public; anybody reads them.\n",
        "## Operation\nMonitoring is in place. An alert fires when more than 1 % of all answers fail.\n",
        // W4: measured, compared, a name, a word in code, a table's label, background.
        "## Requirements\n- **REQ-1** The search MUST be fast: 200 ms for 95 of 100 queries.\n",
        "## Requirements\n- **REQ-1** The search MUST be as fast as today's.\n",
        "## Background\nThe old search is not fast.\n\n## Requirements\n- **REQ-1** The `fast` flag MUST be kept.\n",
        "## Approach\nWe take the fast path when a line is in memory.\n",
        // W5: an open question, an optional column, a grouping heading, a comment, a list behind a colon, a code behind a colon.
        "## Open questions\n- Who owns the map is to be decided by Legal.\n",
        "## Parts\n| What | Who | Remark |\n|---|---|---|\n| A | Ines | |\n| B | Tom | |\n| C | Ida | old |\n",
        "## Operation\n### Backup\nNightly.\n\n## Later\n<!-- not now -->\n",
        "## Format\nThe header holds:\n\n- a version\n\nThe call is:\n\n```\nTBD\n```\n",
        // W6: another case, another thing, an exception, an example, a requirement that keeps to the non-goal.
        "## Requirements\n- **REQ-1** The app MUST record a position every 5 seconds.\n- **REQ-2** The app MUST record a position every 10 seconds in battery saver mode.\n",
        "## Copies\nRaw events are kept for 7 days. Events are kept for 25 months.\n",
        "## Links\nLinks never expire unless their owner deletes them. Old links expire.\n",
        "## Options\n- `readonly`: The block does not write memory.\n- `pure`: The block writes memory.\n",
        "## Non-goals\n- Sharing with other people\n\n## Requirements\n- **REQ-1** The app MUST NOT share a track with other people.\n",
        "## Goals\n- No invoice is lost.\n\n## Rows\nThere is an invoice for each order.\n",
        // W7: capitals of RFC 2119, code and quotations, background, what is explained, a plain past.
        "## Requirements\n- **REQ-1** The client MAY retry.\n- **REQ-2** The tool names the line it could not read.\n- **REQ-3** The tool waits when nobody could be asked, and prints what could be read.\n",
        "## Background\nIt might have been the cron job, as needed.\n\n## Output\nIt prints \"as needed\" or `if possible`.\n",
        "## Requirements\n- **REQ-1** The device MUST answer a queue exchange request (QXR).\n- **REQ-2** It counts each QXR.\n",
    ];

    public static TheoryData<string> Firing => [.. Weak];

    public static TheoryData<string> Silent => [.. Strong];

    [Theory]
    [MemberData(nameof(Firing))]
    public void What_is_weak_is_found_at_its_narrowest_place(string markup) => ReviewedText.Expect(markup).Findings.ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Silent))]
    public void What_is_not_weak_is_left_alone(string text) => ReviewedText.Expect(text);

    [Fact]
    public void Each_finding_asks_its_question()
    {
        foreach (var markup in Weak)
        {
            foreach (var weakness in ReviewedText.Of(MarkedText.Parse(markup).Text).Weaknesses)
            {
                weakness.Question.ShouldEndWith("?", Case.Sensitive, weakness.Message);
                weakness.Message.ShouldEndWith(weakness.Question);
            }
        }
    }

    [Fact]
    public void Weaknesses_are_numbered_by_kind_in_order_of_place() =>
        ReviewedText.Of("## Operation\nUpdated as needed. Kept for some time.\n\n## Errors\nTBD\n").Weaknesses.Select(w => w.Id).ShouldBe(["W7-001", "W7-002", "W5-001"]);

    [Fact]
    public void What_repeats_itself_is_told_once_with_its_count()
    {
        var review = ReviewedText.Of("## Operation\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"Thing {i} is done as needed.\n\n")));

        var only = review.Weaknesses.ShouldHaveSingleItem();
        only.Problem.ShouldEndWith("39 more places are like it.");
        new LineMap(review.Text).LineOf(only.Span.Start).ShouldBe(2);
    }

    [Fact]
    public void Critical_are_structure_without_behaviour_and_contradictions() =>
        Enum.GetValues<WeaknessKind>().Where(k => new Weakness("", k, default, "", "").IsCritical).ShouldBe([WeaknessKind.StructureWithoutBehavior, WeaknessKind.Contradiction]);

    [Theory]
    [InlineData("en", 1)]
    [InlineData("en-GB", 1)]
    [InlineData("tlh", 0)]
    public void The_language_of_the_front_matter_decides_which_words_count(string language, int weaknesses)
    {
        var review = ReviewedText.Of($"---\nid: a\nlanguage: {language}\n---\n## Operation\nUpdated as needed.\n");

        review.Weaknesses.Count.ShouldBe(weaknesses);
        review.Findings.Count(f => f.Rule == RuleTable.LanguageNotReviewed).ShouldBe(1 - weaknesses);
    }
}
