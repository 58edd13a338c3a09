using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads a guard: <c>not</c>, <c>and</c>, <c>or</c> and parentheses over ids of invariants; <c>not</c> binds strongest, <c>or</c> weakest.</summary>
internal sealed class GuardReader
{
    // More would make the formula deeper than it can be compared, and nobody can read it.
    private const int MostTokens = 200;

    private readonly IReadOnlyList<Segment> _tokens;
    private readonly Segment _whole;
    private readonly FindingBag _findings;
    private readonly List<Segment> _references = [];
    private int _next;
    private bool _failed;

    private GuardReader(Segment whole, FindingBag findings)
    {
        _whole = whole;
        _findings = findings;
        _tokens = GuardLexer.Tokens(whole);
    }

    /// <summary>Reads what stands between the brackets; what cannot be read is reported at its place.</summary>
    public static GuardReading Read(Segment guard, FindingBag findings) => new GuardReader(guard, findings).Read();

    private GuardReading Read()
    {
        if (_tokens.Count > MostTokens)
        {
            Fail(_whole.Span, "The guard is too long. Give what it says an invariant of its own.");
            return new GuardReading(null, []);
        }

        var guard = Or();
        if (!_failed && _next < _tokens.Count) Fail(_tokens[_next].Span, $"\"{_tokens[_next].Text}\" is not expected here. Join two conditions with \"and\" or \"or\".");
        return new GuardReading(_failed ? null : guard, _references);
    }

    private Guard? Or()
    {
        var left = And();
        while (!_failed && TakeWord("or"))
        {
            if (And() is { } right && left is not null) left = new GuardOr(left, right);
        }

        return left;
    }

    private Guard? And()
    {
        var left = Not();
        while (!_failed && TakeWord("and"))
        {
            if (Not() is { } right && left is not null) left = new GuardAnd(left, right);
        }

        return left;
    }

    private Guard? Not()
    {
        if (!TakeWord("not")) return Operand();
        return Not() is { } operand ? new GuardNot(operand) : null;
    }

    private Guard? Operand()
    {
        if (_next == _tokens.Count) return Missing(new TextSpan(_whole.Span.End, 0), "an invariant is missing");
        var token = _tokens[_next];
        if (token.Text == "(")
        {
            _next++;
            var inside = Or();
            if (_failed) return null;
            if (_next == _tokens.Count || _tokens[_next].Text != ")") return Missing(token.Span, "this parenthesis is not closed");
            _next++;
            return inside;
        }

        if (!GuardLexer.IsWord(token)) return Unknown(token);
        if (IsWord(token, "and") || IsWord(token, "or")) return Missing(token.Span, $"an invariant is missing before \"{token.Text}\"");
        _next++;
        _references.Add(token);
        return new GuardInvariant(token.Text);
    }

    private bool TakeWord(string word)
    {
        if (_next == _tokens.Count || !IsWord(_tokens[_next], word)) return false;
        _next++;
        return true;
    }

    private static bool IsWord(Segment token, string word) => string.Equals(token.Text, word, StringComparison.OrdinalIgnoreCase);

    private Guard? Unknown(Segment token)
    {
        var instead = token.Text switch { "!" => "not", "&" or "&&" => "and", "|" or "||" => "or", _ => null };
        Fail(token.Span, instead is null
            ? $"\"{token.Text}\" is no part of a guard. A guard joins ids of invariants with \"not\", \"and\", \"or\" and parentheses."
            : $"Write \"{instead}\" instead of \"{token.Text}\".");
        return null;
    }

    private Guard? Missing(TextSpan span, string what)
    {
        Fail(span.Length > 0 || _whole.Text.Length == 0 ? span : _whole.Span, $"The guard cannot be read: {what}.");
        return null;
    }

    private void Fail(TextSpan span, string message)
    {
        if (!_failed) _findings.Add(RuleTable.MachineUnreadable, span, message);
        _failed = true;
    }
}
