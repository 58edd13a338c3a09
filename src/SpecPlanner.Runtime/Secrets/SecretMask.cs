using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Puts <c>***</c> in the place of secrets, in texts and in streams of bytes, in all forms in which a step may print them.</summary>
public sealed class SecretMask
{
    private readonly SecretReading? _reading;

    // A search gets faster the more it has read, so those that are free are used again.
    private readonly ConcurrentBag<SecretSearch> _free = [];

    internal SecretMask(IEnumerable<string> secrets)
    {
        var forms = SecretForms.Of(secrets);
        _reading = forms.Count == 0 ? null : new SecretReading(forms);
    }

    /// <summary>Hides the secrets among the values of a plan's parameters.</summary>
    public static SecretMask Of(Plan plan, IReadOnlyDictionary<string, string> values) =>
        new(plan.Parameters.Where(p => p.Type == ParameterType.Secret && values.ContainsKey(p.Name)).Select(p => values[p.Name]));

    /// <summary>Hides nothing.</summary>
    public static SecretMask None { get; } = new([]);

    /// <summary>Whether there is nothing to hide.</summary>
    public bool IsEmpty => _reading is null;

    /// <summary>The text with its secrets hidden.</summary>
    public string Hide(string text)
    {
        if (_reading is null || text.Length == 0) return text;
        var hidden = new ArrayBufferWriter<byte>(text.Length);
        var found = Filter(kept => hidden.Write(kept), filter => filter.Take(Encoding.UTF8.GetBytes(text)));
        return found ? Encoding.UTF8.GetString(hidden.WrittenSpan) : text;
    }

    /// <summary>Whether a text holds a secret.</summary>
    public bool IsIn(string text) => _reading is not null && Filter(static _ => { }, filter => filter.Take(Encoding.UTF8.GetBytes(text)));

    /// <summary>A search for one stream; give it back with <see cref="Return"/>.</summary>
    internal SecretSearch Rent()
    {
        if (_free.TryTake(out var search)) return search;
        return new SecretSearch(_reading ?? throw new InvalidOperationException("There is nothing to search for."));
    }

    /// <summary>Takes a search back.</summary>
    internal void Return(SecretSearch search) => _free.Add(search);

    private bool Filter(Action<ReadOnlySpan<byte>> keep, Action<SecretFilter> feed)
    {
        var search = Rent();
        var filter = new SecretFilter(search, keep);
        feed(filter);
        filter.End();
        Return(search);
        return filter.HasFound;
    }
}
