namespace SpecPlanner.Compiler;

/// <summary>Words of quality that say nothing without a number.</summary>
internal static partial class English
{
    private const string HowFast = "How fast: which time, at which load, measured where?";
    private const string HowMuch = "How much: which number, in which unit?";
    private const string HowMany = "How many, and how large: which numbers?";
    private const string HowLong = "How long: which time, under which conditions?";
    private const string HowSure = "How often may it fail, and how long may it be away?";
    private const string WhoSays = "Who judges it, by doing what, and what is the least that passes?";
    private const string WhichCase = "Which cases are meant, and what happens in each?";

    private static IEnumerable<(string, (QualityUse, string))> Qualities() =>
    [
        ("fast|quickly|snappy|responsive|performant|high performance|high-performance|low latency|low-latency|with low delay|real time|near real time|in no time|without delay|without noticeable delay", (QualityUse.Predicate, HowFast)),
        ("quick|slow|rapid|rapidly|promptly|soon|timely|in a timely manner", (QualityUse.Predicate, HowFast)),
        ("efficient|efficiently|lightweight|little overhead|low overhead|minimal overhead|resource-friendly|economical|economically|small footprint", (QualityUse.Predicate, HowMuch)),
        ("little memory|little space|little power|few resources|minimal|cheap", (QualityUse.Requirement, HowMuch)),
        ("scalable|scales well|scale well|highly available|high availability", (QualityUse.Order, HowMany)),
        ("has to scale|have to scale|must scale|should scale|shall scale|must be able to scale", (QualityUse.Anywhere, HowMany)),
        ("large|huge|many|lots of|a lot of|big|high volume|numerous", (QualityUse.Requirement, HowMany)),
        ("a long time|a short time|a very long time|long battery life|long-lived", (QualityUse.Predicate, HowLong)),
        ("reliable|reliably|robust|robustly|resilient|fault-tolerant|stable", (QualityUse.Order, HowSure)),
        ("intuitive|intuitively|user-friendly|user friendly|easy to use|easy to understand|easy to read|easy to learn|easy to maintain|easily|simple to use|self-explanatory|ergonomic|convenient|pleasant|attractive|modern", (QualityUse.Order, WhoSays)),
        ("helpful|meaningful|understandable|clear|useful|sensible", (QualityUse.Order, WhoSays)),
        ("maintainable|extensible|flexible|future-proof|well documented|well-documented|high quality|high-quality|state of the art|state-of-the-art|best practice|best practices|world-class", (QualityUse.Order, WhoSays)),
        ("seamless|seamlessly|smooth|smoothly|gracefully", (QualityUse.Order, WhichCase)),
        ("secure|securely", (QualityUse.Requirement, "Secure against whom and what, by which means?")),
    ];
}
