using System.Runtime.InteropServices;

namespace SpecPlanner.Runtime;

/// <summary>Follows all forms of secrets through a text at the same time, byte by byte: a nondeterministic automaton.</summary>
/// <remarks>
/// Nothing is stored for each spelling of each character: a place is a glyph of a form, and forms share their glyphs.
/// </remarks>
internal sealed class SecretReading
{
    private readonly List<(Glyph Glyph, Glyph? Gap, bool IsLast)> _places = [];
    private readonly List<SecretThread>[] _beginnings = new List<SecretThread>[256];

    public SecretReading(IReadOnlyList<SecretForm> forms)
    {
        for (var b = 0; b < _beginnings.Length; b++) _beginnings[b] = [];
        foreach (var form in forms)
        {
            foreach (var (first, node) in form.Glyphs[0].Beginnings) _beginnings[first].Add(new SecretThread(_places.Count, SecretPart.Glyph, node, 1));
            for (var i = 0; i < form.Glyphs.Count; i++) _places.Add((form.Glyphs[i], i == 0 ? null : form.Gap, i == form.Glyphs.Count - 1));
        }

        Longest = forms.Max(f => f.Glyphs.Sum(g => g.Longest + (f.Gap?.Longest ?? 0)));
        Bytes = [.. _places.SelectMany(p => new[] { p.Glyph, p.Gap }).OfType<Glyph>().Distinct().SelectMany(g => g.Bytes).Distinct().Order()];
    }

    /// <summary>The most bytes that a secret can take.</summary>
    public int Longest { get; }

    /// <summary>The bytes that occur in any form, in order; all others lead nowhere.</summary>
    public byte[] Bytes { get; }

    /// <summary>Reads a byte.</summary>
    /// <param name="threads">What has been begun before it.</param>
    /// <param name="read">The byte.</param>
    /// <returns>What has been begun behind it, in a fixed order, and the length of the longest secret that ends with it: 0 when none does.</returns>
    public (SecretThread[] Threads, int Found) Step(SecretThread[] threads, byte read)
    {
        var kept = new Dictionary<long, SecretThread>();
        var found = 0;
        foreach (var begun in _beginnings[read]) found = Math.Max(found, Enter(begun, kept));
        foreach (var thread in threads)
        {
            foreach (var next in Next(thread, read)) found = Math.Max(found, Enter(next, kept));
        }

        return ([.. kept.Values.OrderBy(t => t.Key)], found);
    }

    private IEnumerable<SecretThread> Next(SecretThread thread, byte read)
    {
        var (glyph, gap, _) = _places[thread.Place];
        var length = thread.Length + 1;
        if ((thread.Part == SecretPart.Gap ? gap! : glyph).Next(thread.Node, read) is { } node) yield return thread with { Node = node, Length = length };
        if (thread is { Part: SecretPart.Glyph, Node: Glyph.Root } && gap?.Next(Glyph.Root, read) is { } begun)
            yield return new SecretThread(thread.Place, SecretPart.Gap, begun, length);
    }

    // Keeps what goes on from a thread; the length when it is a whole secret.
    private int Enter(SecretThread thread, Dictionary<long, SecretThread> kept)
    {
        var (glyph, gap, isLast) = _places[thread.Place];
        var read = thread.Part == SecretPart.Gap ? gap! : glyph;
        if (read.GoesOnAt(thread.Node)) Keep(thread, kept);
        if (!read.EndsAt(thread.Node)) return 0;
        if (thread.Part == SecretPart.Gap) Keep(thread with { Part = SecretPart.GlyphBehindGap, Node = Glyph.Root }, kept);
        else if (isLast) return thread.Length;
        else Keep(new SecretThread(thread.Place + 1, SecretPart.Glyph, Glyph.Root, thread.Length), kept);
        return 0;
    }

    // Of two that go on alike the longer one hides more.
    private static void Keep(SecretThread thread, Dictionary<long, SecretThread> kept)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, thread.Key, out var isKnown);
        if (!isKnown || known.Length < thread.Length) known = thread;
    }
}
