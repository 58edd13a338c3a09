using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers;

/// <summary>
/// The reason a comment gives. Roslyn accepts only suppressions whose descriptor equals a declared one, justification included;
/// so all reasons are equal to each other, and each still shows its own text.
/// </summary>
internal sealed class SuppressionReason(string text) : LocalizableString
{
    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) => text;

    /// <inheritdoc/>
    protected override int GetHash() => 1;

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) => other is SuppressionReason;
}
