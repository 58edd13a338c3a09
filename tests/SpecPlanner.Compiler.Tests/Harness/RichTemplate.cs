namespace SpecPlanner.Compiler.Tests;

/// <summary>A template that uses every part of the language once; what property tests change and compare.</summary>
internal static class RichTemplate
{
    public const string Text =
        """
        ---
        # Everything a template can say.
        id: example
        name: "Everything"
        category: operations
        description: One line.
        assignedPersonas:
        - admin
        - monitor
        successCriteria: "`test -f out/ok` and `/health` returns 200"
        baseUrl: http://127.0.0.1:8080
        reviewer: reviewer
        policy: network_write
        parameters:
          environment: { type: enum, values: [staging, production], default: staging, description: Where to }
          version: { type: string, pattern: '^\d+\.\d+$', default: "2.0" }
          keep: { type: int, min: 1, max: 9, default: 3 }
        ---
        ## Overview
        Prose about {{anything}}, with **bold**: words.

        ## Steps
        ### Step 1: Pre-flight check
        Look before you leap.

        **Persona**: admin
        **Action**: Run `df -k .`.
        **Success criterion**: All of: exit code 0, `df -k . | awk 'NR==2 {print $4}'` > 100000.
        **On failure**: Stop. Report which check failed.
        **Outputs**:
        - free = `df -k .`
        - report = json `a.b`

        ### Step 2: Back up the site {#backup}
        **Persona:** admin
        **Depends on**: step 1
        **Action**: Pack it for {{environment}}:

        ```sh
        tar -czf out/site-{{version}}.tgz site
        ls -t out | tail -n +{{keep}}
        ```

        **Success criterion**:
        - File `out/site.tgz` exists and is > 0 bytes.
        <!-- spec:disable SPEC3002 because the wording is agreed -->
        - The page works correctly
          - it is there
        **Timeout**: 10m
        **Retries**: 2, backoff 5s
        **Policy**: write_local
        **Files**: `out/site.tgz` (create, infra, the snapshot), `out/old.tgz` (delete)
        **Locks**: disk, `{{environment}}-site`
        **Substeps**:
        - [x] Pages
        - [ ] Uploads
        **Strategies**:
        1. Run `tar -czf a b`.
        2. Use the other disk
           ```bash
           cp -r a b
           ```
        **Estimate**: 3h
        **Reviewer**: monitor
        ---

        ### Step 3: Switch {{version}}
        **Persona**: monitor
        **Depends on**: steps 1-2
        **Action**:
        - Run `echo {{pre-flight-check.free}}`
        - Call `ln -sfn a b`
        **Locks**:
        - disk
        - staging-site
        **Success criterion**: `/metrics` returns 200 within 5s
        **On failure**: Retry 2 times, then ask reviewer.

        ## Rollback
        If any step 2+ fails:
        1. Restore the snapshot of step 2: `tar -xzf out/site.tgz`.
        2. Alert the operator.

        If step 1 fails:
        - Nothing

        ## Notes
        Prose.
        """;

    public const string Persona =
        """
        ---
        id: helper
        name: Helper
        executor: agent
        command: agent --json
        policy: read_only
        tools: [curl, grep]
        concurrency: 2
        capabilities: [one, two]
        model: some
        temperature: 0.5
        ---
        # Helper
        ## System Prompt
        You help.
        """;
}
