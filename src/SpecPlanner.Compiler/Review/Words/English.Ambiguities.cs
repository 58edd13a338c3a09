namespace SpecPlanner.Compiler;

/// <summary>Phrases that two readers read differently, and abbreviations that all read the same.</summary>
internal static partial class English
{
    private static IEnumerable<(string, (AmbiguityUse, string))> Ambiguities() =>
    [
        ("might|might not", (AmbiguityUse.Product, "Does it, or does it not, and on what does that depend?")),
        ("could", (AmbiguityUse.Product, "Is it done or not, and who decides?")),
        ("may", (AmbiguityUse.LowerCaseRequirement, "Is it allowed, or is it possible? Who decides, and by what?")),
        ("and or", (AmbiguityUse.Anywhere, "Both, or one of them, and which in which case?")),
        ("as needed|as necessary|if needed|if necessary|when needed|when necessary|where needed|where necessary|as required|if required|as long as necessary|as long as needed", (AmbiguityUse.Anywhere, "Who decides that it is needed, and by what?")),
        ("as appropriate|where appropriate|if appropriate|when appropriate|appropriately|appropriate|suitably|suitable|adequately|adequate|reasonably|reasonable", (AmbiguityUse.Anywhere, "Which one is it, in which case?")),
        ("if possible|where possible|when possible|as far as possible|as soon as possible|as much as possible|as little as possible|where feasible|if feasible", (AmbiguityUse.Anywhere, "When is it not possible, and what happens then?")),
        ("regularly|periodically|from time to time|every now and then|occasionally|sometimes", (AmbiguityUse.Anywhere, "How often, or on which occasion?")),
        ("for some time|for a while|after a while|after some time|for a certain time|for a limited time", (AmbiguityUse.Anywhere, "For how long, or until what has happened?")),
        ("looks good|looks fine|looks right|all is well|works fine|works well|works correctly|works properly|works as expected|as expected|as usual", (AmbiguityUse.Anywhere, "What is looked at, and what has to be seen?")),
        ("nice to have|ideally|preferably|best effort|on a best effort basis", (AmbiguityUse.Anywhere, "Is it done in this release, or not?")),
        ("usually|typically|normally|generally|often|mostly|in most cases|in general", (AmbiguityUse.Requirement, "And in the other cases?")),
        ("properly|correctly|accordingly", (AmbiguityUse.Requirement, "What is seen when it is so?")),
        ("various|a few|certain|sufficient|sufficiently", (AmbiguityUse.Requirement, "How many, or which ones?")),
        ("is approved|are approved|be approved|is reviewed|are reviewed|be reviewed|is notified|are notified|be notified|is informed|are informed|be informed|is signed off|be signed off", (AmbiguityUse.Requirement, "By whom, or by what?")),
    ];

    private static HashSet<string> KnownAcronyms() => Set(
        "MUST SHALL SHOULD MAY NOT REQUIRED OPTIONAL RECOMMENDED OK ID IDS UI UX API APIS CLI GUI SDK OS CPU GPU RAM ROM SSD HDD USB LED LCD OLED IP TCP UDP DNS DHCP TLS SSL SSH SFTP FTP HTTP HTTPS URL URI HTML CSS XML JSON YAML CSV TSV PDF PNG JPG JPEG SVG GIF GPX GPS "
        + "SQL DDL REST RPC GRPC SMTP IMAP SMS MMS QR NFC BLE WIFI UTC UTF ASCII ISO RFC IEEE AES RSA SHA MD5 JWT OAUTH OIDC SAML SSO MFA LDAP RBAC ACL CI CD PR MR VM VPN LAN WAN CDN AWS GCP K8S EU UK US USA GDPR DSGVO VAT KPI SLA SLO ETA FAQ PIN PC TV HR IT QA "
        + "UUID GUID EOF CRLF BOM LF CR MB GB TB KB KIB MIB GIB MS AM PM AC DC CET GMT EUR USD GBP I/O IO IOS AOT JIT NET CRUD ORM ETL ELT AVRO BI KMS HSM SIEM IAM PII PCI DSS TTL RTO RPO SOC2 NAT SSE CSP CORS CSRF XSS RPM DEB ARM X86 CE FCC ROHS ML AI LLM NLP OCR OTA MCU POSIX RTC I2C SPI UART FIFO LIFO WCAG ARIA IBAN BIC SEPA CRM ERP DB DBA README MIT");
}
