namespace SpecPlanner.Compiler;

/// <summary>The matters that cut across a whole product.</summary>
internal static partial class English
{
    private static IReadOnlyList<Concern> Concerns() =>
    [
        new("logging", Phrases("must log|should log|shall log|is logged|are logged|logging|log each|log every|logs each|logs every|log level"), "What is logged, where, and which task does it?"),
        new("authentication", Phrases("authenticat*|sign in|signs in|sign-in|log in|login|single sign-on|sso|oauth|identity provider|api key|api keys|access token|access tokens|password|passwords"), "Who may call it, how is that proved, and which task builds it?")
        {
            AppliesTo = Phrases("endpoint|endpoints|rest api|http api|web service|/api"),
            Answers = Phrases("authenticat*|authoris*|authoriz*|sign in|signs in|sign-in|log in|login|single sign-on|sso|oauth|identity provider|api key|api keys|token|tokens|public|anonymous|anonymously|permission*|role|roles|access|security|internal network|localhost"),
            Because = "the product answers requests over the network",
        },
        new("authorisation", Phrases("authoris*|authoriz*|permission model|role-based access|access rights|access control"), "Who may do what, and which task builds it?"),
        new("encryption", Phrases("encrypt*|tls"), "What is encrypted, with which keys, and which task does it?"),
        new("personal data", Phrases("personal data|gdpr|data protection|right to erasure|consent"), "Which personal data is kept, for how long, and which task deletes it?")
        {
            AppliesTo = Phrases("date of birth|birthday|home address|postal address|phone number|e-mail address|email address|passport number|social security number|health data|patient*"),
            Answers = Phrases("privacy|personal data|gdpr|data protection|retention|erasure|erase*|consent|anonymi*|pseudonymi*|delete*|deletion|hash|hashed|mask*|encrypt*|dropped|not store"),
            Because = "the product keeps data about people",
        },
        new("localisation", Phrases("localis*|localiz*|internationalis*|internationaliz*|i18n|translation|translations|translated"), "Which languages, which texts, and which task brings them in?"),
        new("accessibility", Phrases("accessib*|screen reader|screen readers|wcag|a11y|colour-blind|color-blind"), "Which level is reached, how is it checked, and which task does it?"),
        new("backup", Phrases("backup|backups|back up|backs up|backed up"), "What is backed up, how often, who tries the restore, and in which task?"),
        new("monitoring", Phrases("monitoring|monitored|alerting|alert|alerts|metrics|dashboard|dashboards|observability"), "What is measured, who is told at which value, and which task sets it up?"),
        new("rate limiting", Phrases("rate limit|rate limits|rate limiting|rate-limit|throttl*"), "What is the limit, what happens beyond it, and which task builds it?"),
        new("auditing", Phrases("audit log|audit logs|audit trail|audited|auditable|auditing"), "Which acts are recorded, for how long, and which task does it?"),
    ];
}
