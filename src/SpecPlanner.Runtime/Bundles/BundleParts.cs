namespace SpecPlanner.Runtime;

/// <summary>What is to be done.</summary>
/// <param name="Text">The action as written, values filled in, secrets left out.</param>
/// <param name="Commands">Its commands as they could be pasted into a shell, secrets left out.</param>
/// <param name="Strategy">Which way of doing the task this is, counted from 1; 0 where there is only one.</param>
/// <param name="Substeps">Parts of the work: <c>[x]</c> belong to it, <c>[ ]</c> only when chosen.</param>
public sealed record BundleAction(string Text, IReadOnlyList<string> Commands, int Strategy, IReadOnlyList<string> Substeps);

/// <summary>One thing that is checked or judged after the action.</summary>
/// <param name="Path">Its place among the criteria; evidence in a result names it.</param>
/// <param name="Text">The clause as written.</param>
/// <param name="Check">What exactly is looked at.</param>
/// <param name="Kind"><c>check</c> by a machine, or <c>judged</c>.</param>
public sealed record BundleCriterion(string Path, string Text, string Check, string Kind);

/// <summary>A file that the task may touch.</summary>
/// <param name="Path">Relative to the target folder.</param>
/// <param name="Change"><c>create</c>, <c>modify</c> or <c>delete</c>.</param>
/// <param name="Layer">Its layer; empty when nobody said.</param>
/// <param name="Purpose">What it is for; empty when nobody said.</param>
/// <param name="Exists">Whether something stands there when the bundle is made.</param>
public sealed record BundleFile(string Path, string Change, string Layer, string Purpose, bool Exists);

/// <summary>A parameter of the plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">What it is for; may be empty.</param>
/// <param name="Value">Its value; <see langword="null"/> for a secret, and for a value that holds one.</param>
/// <param name="Variable">The environment variable that holds it where the action names it.</param>
public sealed record BundleParameter(string Name, string Type, string Description, string? Value, string Variable);

/// <summary>Who does the task.</summary>
public sealed record BundlePersona
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What carries it out, such as <c>agent</c>.</summary>
    public required string Executor { get; init; }

    /// <summary>What it is good for.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it can do.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>The only programs or tools it may use; empty when there is no such list.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>The model it prefers.</summary>
    public string? Model { get; init; }

    /// <summary>The temperature it prefers.</summary>
    public string? Temperature { get; init; }

    /// <summary>Its prompt.</summary>
    public string Prompt { get; init; } = "";
}

/// <summary>A requirement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its sentence.</param>
/// <param name="Line">Its line in the document; 0 when the document was not found.</param>
public sealed record BundleRequirement(string Id, string Text, int Line);

/// <summary>A behaviour.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The part it plays, such as <c>input</c>; empty when nobody said.</param>
/// <param name="Text">What happens.</param>
/// <param name="Capability">The id of its capability.</param>
/// <param name="Requirements">The ids of the requirements it serves.</param>
/// <param name="Line">Its line in the document; 0 when the document was not found.</param>
public sealed record BundleBehavior(string Id, string Kind, string Text, string Capability, IReadOnlyList<string> Requirements, int Line);

/// <summary>A transition of a state machine.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Machine">The machine, as <c>M1 Order life cycle</c>.</param>
/// <param name="From">The state it leaves.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Trigger">What sets it off.</param>
/// <param name="Guard">What must hold, over the ids of invariants; empty for always.</param>
/// <param name="Invariants">The invariants that the guard names.</param>
/// <param name="Line">Its line in the document; 0 when the document was not found.</param>
public sealed record BundleTransition(string Id, string Machine, string From, string To, string Trigger, string Guard, IReadOnlyList<BundleInvariant> Invariants, int Line);

/// <summary>A condition that guards speak of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What holds.</param>
public sealed record BundleInvariant(string Id, string Text);

/// <summary>A part of a document, word for word.</summary>
/// <param name="Path">The document, relative to the project's folder.</param>
/// <param name="FirstLine">Its first line, counted from 1.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="Text">The lines.</param>
public sealed record BundleExcerpt(string Path, int FirstLine, int LastLine, string Text);

/// <summary>A task that this one waits for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Said">The end of what it said or printed; may be empty.</param>
/// <param name="Outputs">The values it left.</param>
/// <param name="Proved">What proves it.</param>
/// <param name="Files">The files it touched.</param>
public sealed record BundleDependency(
    string Id, string Title, string Status, string Said, IReadOnlyList<BundleOutput> Outputs, IReadOnlyList<BundleEvidence> Proved, IReadOnlyList<string> Files);

/// <summary>A value that a task left.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value; secrets are masked.</param>
public sealed record BundleOutput(string Name, string Value);

/// <summary>What was found about a criterion.</summary>
/// <param name="Path">Its place among the criteria.</param>
/// <param name="Text">The clause as written.</param>
/// <param name="Result"><c>holds</c>, <c>doesNotHold</c> or <c>unknown</c>.</param>
/// <param name="Seen">What was seen.</param>
public sealed record BundleEvidence(string Path, string Text, string Result, string Seen);

/// <summary>An attempt that failed.</summary>
/// <param name="Attempt">Which.</param>
/// <param name="Strategy">The way it took, as written; empty where there is only one.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Said">The end of what it said or printed; may be empty.</param>
/// <param name="Criteria">What the criteria came to, as far as they were looked at.</param>
public sealed record BundleTry(int Attempt, string Strategy, string Reason, string Said, IReadOnlyList<BundleEvidence> Criteria);

/// <summary>A file that a bundle was made from.</summary>
/// <param name="Path">Relative to the target folder, or absolute for a document elsewhere.</param>
/// <param name="Kind"><c>file</c> of the task, or <c>source</c>: a document.</param>
/// <param name="Sha256">The SHA-256 of its bytes; of a folder that of its files' paths and hashes; empty for a file that was not there.</param>
public sealed record BundleInput(string Path, string Kind, string Sha256);
