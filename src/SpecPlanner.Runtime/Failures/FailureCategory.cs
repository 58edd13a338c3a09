namespace SpecPlanner.Runtime;

/// <summary>What kind of thing went wrong in an attempt: the one vocabulary of failures.</summary>
public enum FailureCategory
{
    /// <summary>A program, a file or a service it needs is not there. Trying the same again cannot help.</summary>
    Dependency,

    /// <summary>Something did not compile.</summary>
    Compilation,

    /// <summary>A test failed.</summary>
    Test,

    /// <summary>What was done does not meet its criterion, or a person said no to it.</summary>
    Validation,

    /// <summary>It ended with an error of another kind.</summary>
    Runtime,

    /// <summary>It took longer than it may.</summary>
    Timeout,
}
