namespace SpecPlanner.Runner;

/// <summary>The current folder is needed, and is gone.</summary>
internal sealed class MissingFolderException(Exception cause)
    : IOException("The current folder does not exist any more. Change into a folder that does, or name one with an absolute path.", cause);
