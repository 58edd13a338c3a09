using SpecPlanner.Benchmarks.Specs;
using State = SpecPlanner.Benchmarks.Specs.Order.Life.State;
using Trigger = SpecPlanner.Benchmarks.Specs.Order.Life.Trigger;

namespace SpecPlanner.Benchmarks.Machines;

/// <summary>The same machine as a person would write it: a switch over states, and in it one over triggers.</summary>
internal static class OrderByHand
{
    public static bool TryFire(State from, Trigger trigger, in OrderFacts facts, out State to)
    {
        to = from;
        switch (from)
        {
            case State.Cart:
                switch (trigger)
                {
                    case Trigger.CheckOut when facts.I1(): to = State.Paying; return true;
                    case Trigger.Leave: to = State.Abandoned; return true;
                    default: return false;
                }

            case State.Paying:
                switch (trigger)
                {
                    case Trigger.Answer when !facts.I2(): to = State.Cart; return true;
                    case Trigger.Answer: to = facts.I3() ? State.Review : State.Paid; return true;
                    case Trigger.TimeOut: to = State.Cart; return true;
                    default: return false;
                }

            case State.Review:
                switch (trigger)
                {
                    case Trigger.Approve: to = State.Paid; return true;
                    case Trigger.Reject: to = State.Cart; return true;
                    default: return false;
                }

            case State.Paid:
                switch (trigger)
                {
                    case Trigger.Pack when facts.I4(): to = State.Packed; return true;
                    case Trigger.Cancel: to = State.Refunded; return true;
                    default: return false;
                }

            case State.Packed:
                switch (trigger)
                {
                    case Trigger.Send: to = State.Sent; return true;
                    case Trigger.Cancel: to = State.Refunded; return true;
                    default: return false;
                }

            case State.Sent:
                switch (trigger)
                {
                    case Trigger.Deliver: to = State.Delivered; return true;
                    case Trigger.TimeOut: to = State.Lost; return true;
                    default: return false;
                }

            case State.Lost:
                switch (trigger)
                {
                    case Trigger.Refund: to = State.Refunded; return true;
                    case Trigger.Deliver: to = State.Delivered; return true;
                    default: return false;
                }

            default:
                return false;
        }
    }
}

/// <summary>What holds, a bit each.</summary>
/// <param name="Bits">The bits.</param>
internal readonly record struct OrderFacts(int Bits) : Order.Life.IGuards
{
    public bool I1() => (Bits & 1) != 0;

    public bool I2() => (Bits & 2) != 0;

    public bool I3() => (Bits & 4) != 0;

    public bool I4() => (Bits & 8) != 0;
}
