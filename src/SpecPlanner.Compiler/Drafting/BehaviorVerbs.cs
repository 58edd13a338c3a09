using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Tells by its verb what part a behaviour plays.</summary>
public static class BehaviorVerbs
{
    // Data: the verbs that each kind is known by.
    private static readonly (BehaviorKind Kind, string Verbs)[] Rows =
    [
        (BehaviorKind.Input, "accept collect consume enter fetch get import ingest listen load obtain parse poll read receive register retrieve scan subscribe upload"),
        (BehaviorKind.Process, "add aggregate allow apply approve assign authenticate authorise authorize calculate cancel check choose classify combine compare compile compress compute convert count decide decrypt deduplicate deny detect determine discard encrypt enforce escape estimate evaluate extract fall filter find forbid format generate group handle hash ignore limit map match merge migrate normalise normalize order permit prevent process rank reconcile redact refuse reject remove resolve retry rotate route sanitise sanitize search select sort split sum support throttle transform translate try validate verify"),
        (BehaviorKind.State, "archive backup cache create delete keep lock log mark persist preserve purge record remember restore retain revoke save set store track undo unlock update version write"),
        (BehaviorKind.Output, "answer display download email emit export expose inform list notify offer output present print produce publish push redirect render reply report respond return send serve show tell warn"),
        (BehaviorKind.Activation, "begin enqueue fire launch queue resume run schedule start stop trigger wake"),
    ];

    private static readonly Dictionary<string, BehaviorKind> Kinds =
        Rows.SelectMany(r => r.Verbs.Split(' ').Select(v => (v, r.Kind))).ToDictionary(p => p.v, p => p.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of what a text says, which begins with its verb; <see cref="BehaviorKind.Unsaid"/> when the verb is not known.</summary>
    public static BehaviorKind KindOf(string text)
    {
        var word = FirstWord(text);
        if (Kinds.TryGetValue(word, out var kind)) return kind;
        return Kinds.TryGetValue(Base(word), out kind) ? kind : BehaviorKind.Unsaid;
    }

    /// <summary>The first word of a text.</summary>
    internal static string FirstWord(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start])) start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text.Substring(start, end - start);
    }

    // "stores", "rejects", "caches", "notifies" without what the third person adds.
    private static string Base(string word)
    {
        if (word.EndsWith("ies", StringComparison.OrdinalIgnoreCase)) return $"{word.Substring(0, word.Length - 3)}y";
        if (word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && Kinds.ContainsKey(word.Substring(0, word.Length - 1))) return word.Substring(0, word.Length - 1);
        return word.EndsWith("es", StringComparison.OrdinalIgnoreCase) ? word.Substring(0, word.Length - 2) : word;
    }
}
