namespace SpecPlanner.Runner;

/// <summary>Draws where a step stands as a shape, so that colour is never alone: a sign on a disc, a square, an octagon.</summary>
internal static class StateMark
{
    /// <summary>How wide and high a mark is.</summary>
    public const double Size = 18;

    private const string Disc = "M9 0.5 A8.5 8.5 0 1 1 9 17.5 A8.5 8.5 0 1 1 9 0.5 Z";
    private const string Octagon = "M5.6 0.5 H12.4 L17.5 5.6 V12.4 L12.4 17.5 H5.6 L0.5 12.4 V5.6 Z";
    private const string Square = "M3 0.8 H15 A2.2 2.2 0 0 1 17.2 3 V15 A2.2 2.2 0 0 1 15 17.2 H3 A2.2 2.2 0 0 1 0.8 15 V3 A2.2 2.2 0 0 1 3 0.8 Z";
    private const string Diamond = "M9 0 L18 9 L9 18 L0 9 Z";
    private const string Triangle = "M2.5 0.8 L17.2 9 L2.5 17.2 Z";

    /// <summary>Draws the mark of a state with its upper left corner at a point; its group carries the state's colour.</summary>
    public static void Draw(SvgPicture picture, string state, double x, double y)
    {
        var (shape, sign, hollow) = Of(state);
        using (picture.Group(SvgPalette.StyleOf(state), at: (x, y)))
        {
            picture.Path(shape, hollow ? "hollow" : "mark");
            if (sign.Length > 0) picture.Path(sign, "sign");
        }
    }

    private static (string Shape, string Sign, bool Hollow) Of(string state) => state switch
    {
        "done" => (Disc, "M5 9.3 L8 12.2 L13 6.2", false),
        "failed" => (Octagon, "M6 6 L12 12 M12 6 L6 12", false),
        "running" => (Triangle, "", false),
        "checking" => (Triangle, "", true),
        "waiting" or "review" => (Diamond, "M9 4.8 V9.6 M9 13 V13.1", false),
        "retrying" => (Disc, "M12.6 6.6 A4.4 4.4 0 1 0 13.4 9.6 M13 3.8 V6.9 H9.9", false),
        "interrupted" => (Disc, "M7 5.8 V12.2 M11 5.8 V12.2", false),
        "blocked" => (Disc, "M5 9 H13", false),
        "skipped" => (Square, "M5.2 5.8 L8.4 9 L5.2 12.2 M9.8 5.8 L13 9 L9.8 12.2", false),
        "cancelled" => (Square, "M5.5 12.5 L12.5 5.5", false),
        "rolling-back" or "rolled-back" => (Square, "M8 5.5 L5 8.5 L8 11.5 M5.4 8.5 H10 A2.8 2.8 0 0 1 10 13.4", false),
        _ => (Disc, "", true),
    };
}
