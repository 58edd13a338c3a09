namespace SpecPlanner.Compiler;

/// <summary>What a section is about, as far as it matters to what may be asked of its sentences.</summary>
internal enum SectionTopic
{
    /// <summary>Nothing known: prose about the product.</summary>
    Product,

    /// <summary>What is wanted and how its success is measured.</summary>
    Goals,

    /// <summary>What is left out.</summary>
    NonGoals,

    /// <summary>What the product must be or do.</summary>
    Requirements,

    /// <summary>What it does: capabilities, flows, machines, processing.</summary>
    Behavior,

    /// <summary>What it keeps: entities, tables, fields.</summary>
    Data,

    /// <summary>How it is called: endpoints, messages, options.</summary>
    Interface,

    /// <summary>What is to be done, and in what order.</summary>
    Tasks,

    /// <summary>How things are today and why it matters.</summary>
    Background,

    /// <summary>What was or may be considered instead.</summary>
    Alternatives,

    /// <summary>What may go wrong with the undertaking.</summary>
    Risks,

    /// <summary>What nobody has answered yet.</summary>
    Questions,

    /// <summary>What words mean.</summary>
    Glossary,

    /// <summary>People, dates, money, notes and references.</summary>
    Undertaking,
}
