namespace SpecPlanner.Compiler;

/// <summary>What specifications speak of.</summary>
internal static partial class English
{
    private static IReadOnlyList<Aspect> Aspects() =>
    [
        new("structure", "What is the goal, what is left out, and of which parts does the product consist?",
            Phrases("overview|architecture|structure|component*|layout|scope|goal*|hardware|screens|technical"), Phrases("consists of|is made of"))
        {
            Topics = [SectionTopic.Goals, SectionTopic.NonGoals],
        },
        new("data model", "What is kept, under which key, and for how long?",
            Phrases("data model|data|schema|entities|tables|format|storage|type map"), Phrases("is stored in|are stored in|lives in|live in|primary key|foreign key"))
        {
            Topics = [SectionTopic.Data],
            AppliesTo = Phrases("store|stores|stored|keeps|kept|save|saves|saved|database|databases|record|records|persist*|archive*|entity|entities|column|columns|row|rows"),
            Cue = "anything that is kept",
        },
        new("API", "How is it called: with what, and what comes back?",
            Phrases("api|apis|interface*|endpoint*|usage|message*|protocol|commands|controls|screens"), Phrases("returns json|request body|status code|exit code|exits with"))
        {
            Topics = [SectionTopic.Interface],
            AppliesTo = Phrases("api|apis|endpoint|endpoints|request|requests|rest|grpc|http|https|command line|cli|message|messages|sdk|library|client|clients|webhook|webhooks|arguments"),
            Cue = "requests, messages or a command line",
        },
        new("behaviour", "What does it do, step by step, and when?",
            Phrases("behaviour*|behavior*|flow*|processing|how it works|core loop|rules|approach|feedback|steps"), Phrases("then the|is followed by"))
        {
            Topics = [SectionTopic.Requirements, SectionTopic.Behavior],
        },
        new("errors", "What happens when an input is wrong, something is not there, or takes too long?",
            Phrases("error*|failure*|rollback|fallback|exceptions"),
            Phrases("error|errors|fails|fail|failed|failure|failures|invalid|reject|rejects|rejected|refuse*|timeout|time-out|times out|unavailable|unreachable|retry|retries|exception|exceptions|is missing|does not answer|not recognised|collision")),
        new("configuration", "What can be set, where, and what holds when nothing is set?",
            Phrases("configuration|settings|options|parameters|usage|quotas|constraints|environment"),
            Phrases("by default|default|configuration file|environment variable|environment variables|feature flag|can be set|can be turned off|can be configured|configurable"))
        {
            AppliesTo = Phrases("option|options|setting|settings|config*|parameter|parameters|environment variable|environment variables|limit|limits|default|defaults|flag|flags|mode"),
            Cue = "options, settings or limits",
        },
        new("security", "Who may do what, how is that proved, and what must nobody see?",
            Phrases("security|privacy|access|permission*|authentication|authorisation|authorization|personal data|fairness and risk"),
            Phrases("authenticat*|authoris*|authoriz*|encrypt*|sign in|single sign-on|token|tokens|role|roles|permission|permissions|masked|anonymi*|tls|secret|secrets|audit"))
        {
            AppliesTo = Phrases("users|customer|customers|account|accounts|network|api|endpoint|endpoints|password|passwords|personal|payment|payments|card|cards|token|tokens|secret|secrets|internet|employee|employees|employee's"),
            Cue = "people, accounts, secrets or a network",
        },
        new("observability", "How does anybody see that it works, and who is told when it does not?",
            Phrases("observability|monitoring|logging|metrics|alerts|telemetry|drift|operations|data quality"),
            Phrases("logged|must log|should log|metric|metrics|monitor*|alert|alerts|dashboard|dashboards|trace|traces|paged|audit log|audit trail|/metrics|/health|crash reports"))
        {
            AppliesTo = Phrases("service|services|server|servers|daemon|job|jobs|pipeline|cluster|clusters|production|deployed|worker|workers|instances|replicas|device|nightly"),
            Cue = "anything that runs unattended",
        },
        new("performance", "How fast, how much and how many, measured where?",
            Phrases("performance|capacity|scalability|freshness and performance|quotas"),
            Phrases("within|at most|per second|per minute|latency|percentile|p95|p99|memory|battery|throughput|frames|loads in|in less than|lag|cpu"))
        {
            NeedsMeasure = true,
            AppliesTo = Phrases("users|requests|large|volume|load|fast|quickly|rows|events|latency|throughput|battery|memory|concurrent|performance|measurements|gb|million"),
            Cue = "load, speed or size",
        },
        new("integration", "Which other systems does it talk to, over what, and what happens when they do not answer?",
            Phrases("integration*|dependenc*|sources|external|neighbours|neighbors|technical|add-ons|migration|current state"),
            Phrases("by sftp|over rest|over http|is read from|are read from|is sent to|are sent to|is imported|are imported|are streamed|provided by|terminates"))
        {
            AppliesTo = Phrases("vendor|external|third party|third-party|integrat*|import|imports|imported|identity provider|single sign-on|webhook|webhooks|slack|sftp|provider|help desk|warehouse|topic|queue|other systems"),
            Cue = "other systems",
        },
        new("life cycle", "How does it come into use, how is it changed, and how does it end?",
            Phrases("rollout|roll-out|deployment|migration|upgrade*|release*|retention|decommission*|packaging|distribution|maintenance|launch|life cycle|lifecycle|schedule|milestones|production|backfill*|team and dates"),
            Phrases("retention|kept for|deleted after|upgrade|upgrades|upgraded|rolled out|deployments|migrated|new version|is retrained|released")),
    ];
}
