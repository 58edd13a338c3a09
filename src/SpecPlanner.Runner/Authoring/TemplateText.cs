namespace SpecPlanner.Runner;

/// <summary>The text of a new template: a small plan that runs, and shows what a plan is made of.</summary>
internal static class TemplateText
{
    /// <summary>A template of three steps.</summary>
    /// <param name="category">The folder below <c>templates</c>.</param>
    /// <param name="id">Its id, which is its file's name.</param>
    /// <param name="persona">A persona that runs commands.</param>
    public static string For(string category, string id, string persona) =>
        $$$"""
        ---
        id: {{{YamlText.Of(id)}}}
        name: {{{YamlText.NameOf(id)}}}
        category: {{{YamlText.Of(category)}}}
        description: Make a folder with a greeting in it, and prove that it can be read.
        assignedPersonas: [{{{YamlText.Of(persona)}}}]
        successCriteria: File `{{folder}}/greeting.txt` contains "{{name}}", and file `{{folder}}/greeting.txt.sum` is not empty.
        parameters:
          folder: { type: path, default: {{{YamlText.Of(id)}}}, description: "The folder that is made, below the target folder of the run" }
          name: { type: string, default: world, description: Whom to greet }
        ---

        ## Overview

        What this plan is for, when to run it, and what it needs. Text like this is for people; only the fields below are read by the
        compiler. `successCriteria` above is checked after the last step, whatever the steps themselves have proved.

        ## Steps

        ### Step 1: Make the folder

        **Persona**: {{{persona}}}
        **Action**: Run `mkdir -p {{folder}}`.
        **Success criterion**: `test -d {{folder}}` passes.

        ### Step 2: Write the greeting

        A value never becomes part of a command's text: it arrives in an environment variable, so a name with a quote or a `;` in it
        does no harm.

        **Persona**: {{{persona}}}
        **Action**: More than one command goes into a block, which stops at the first that fails:

        ```sh
        printf 'Hello, %s!\n' {{name}} > {{folder}}/greeting.txt
        cksum < {{folder}}/greeting.txt > {{folder}}/greeting.txt.sum
        ```

        **Success criterion**: All of: file `{{folder}}/greeting.txt` is not empty, `cat {{folder}}/greeting.txt` contains "{{name}}".
        **Files**: `{{folder}}/greeting.txt` (create, the greeting), `{{folder}}/greeting.txt.sum` (create, its checksum)
        **Timeout**: 1m
        **Retries**: 1, backoff 1s

        ### Step 3: Read it back

        Without a line `**Depends on**` a step waits for the one before it. `none` there starts a branch, which can run beside others.

        **Persona**: {{{persona}}}
        **Depends on**: step 2
        **Action**: Run `cksum < {{folder}}/greeting.txt`.
        **Success criterion**: `cat {{folder}}/greeting.txt.sum` matches "^[0-9]+ [0-9]+"
        **On failure**: Stop. What was written is left for you to look at.

        """;
}
