using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A request that a criterion sends, and where it stands.</summary>
internal sealed record PlacedRequest(string Method, TextSpan Span)
{
    /// <summary>What sending it needs: reading from the network, or changing something there.</summary>
    public RiskPolicy Needs => Method is "GET" or "HEAD" or "OPTIONS" ? RiskPolicy.NetworkGet : RiskPolicy.NetworkWrite;
}
