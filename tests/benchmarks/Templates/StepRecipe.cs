namespace SpecPlanner.Benchmarks.Templates;

/// <summary>A step as operators write them; NAME stands for the service it is about.</summary>
internal sealed record StepRecipe(string Title, string Persona, string Body)
{
    public static IReadOnlyList<StepRecipe> All { get; } =
    [
        new("Pre-flight check", "probe", """
            **Action**: Make sure that there is room, and that nothing else is deploying. Run `df -k .`, then run `test ! -e out/NAME.lock`.
            **Success criterion**: All of: exit code 0, `df -k . | awk 'NR==2 {print $4}'` > 100000.
            **On failure**: Stop. Report which check failed.
            **Timeout**: 1m
            """),
        new("Take a snapshot of NAME", "operator", """
            **Action**: Pack the data folder and write a checksum beside it:

            ```sh
            mkdir -p out
            tar -czf out/NAME-{{environment}}.tgz data/NAME
            sha256sum out/NAME-{{environment}}.tgz > out/NAME-{{environment}}.tgz.sha256
            ```

            **Success criterion**: All of: file `out/NAME-{{environment}}.tgz` exists, file `out/NAME-{{environment}}.tgz` is > 0 bytes, file `out/NAME-{{environment}}.tgz.sha256` is not empty.
            **Files**: `out/NAME-{{environment}}.tgz` (create, infra, the snapshot)
            **Timeout**: 10m
            **Retries**: 2, backoff 5s
            """),
        new("Fetch release of NAME", "operator", """
            **Action**: Fetch the archive with `curl -fsS -o out/NAME.tar https://releases.example.org/NAME/{{version}}.tar`, then run `tar -tf out/NAME.tar`.
            **Success criterion**: File `out/NAME.tar` is > 1000 bytes.
            **Policy**: network_get
            **Retries**: 3, backoff 10s
            """),
        new("Unpack beside the live one", "operator", """
            **Action**: Lay the new version down in its own folder. The live one is not touched:

            ```bash
            release=releases/"{{version}}"
            mkdir -p "$release"
            tar -xf out/NAME.tar -C "$release"
            if [ -d shared/uploads ]; then
              ln -sfn "$PWD/shared/uploads" "$release/uploads"
            fi
            printf '%s\n' {{version}} > "$release/version.txt"
            ```

            **Success criterion**:
            - file `releases/{{version}}/version.txt` contains "{{version}}"
            - `ls releases/{{version}} | wc -l` >= 3
            - `find releases/{{version}} -name '*.tmp' | wc -l` = 0

            **Substeps**:
            - [x] Pages
            - [ ] Uploads
            """),
        new("Switch NAME over", "operator", """
            **Action**: Move the link in one step. Run `ln -sfn releases/{{version}} current`.
            **Success criterion**: `readlink current` = "releases/{{version}}".
            **On failure**: Roll back
            **Policy**: write_local
            """),
        new("Smoke-test NAME", "probe", """
            **Action**: Ask the service for its health from outside. Run `curl -fsS http://127.0.0.1:8080/NAME/health`.
            **Success criterion**: All of: `/NAME/health` returns 200 with "ok" within 5s, `/NAME/version` returns 200, `curl -fsS http://127.0.0.1:8080/NAME/about` contains "{{version}}".
            **Timeout**: 30s
            **Retries**: 5, backoff 2s
            **Policy**: network_get
            """),
        new("Prune old snapshots of NAME", "operator", """
            **Action**: Keep the newest ones only:

            ```sh
            ls -t out/*.tgz 2>/dev/null | tail -n +$(( {{keep}} + 1 )) | while read -r old; do
              rm -f "$old" "$old.sha256"
            done
            ```

            **Success criterion**: `ls out/*.tgz | wc -l` <= {{keep}}.
            **On failure**: Continue
            """),
        new("Count the rows of NAME", "probe", """
            **Action**: Run `wc -l data/NAME/rows.csv` and compare with the number of yesterday.
            **Outputs**:
            - rows = `wc -l < data/NAME/rows.csv`

            **Success criterion**: Output `rows` > 0, file `data/NAME/rows.csv` exists.
            **Timeout**: 45s
            """),
        new("Review the change to NAME", "operator", """
            **Action**: Read the difference between the two versions. Run `diff -r current releases/{{version}}`.

            Differences are expected; an exit code of 1 only says that there are some. Look for *configuration* that changed
            without a note in the change log, and for files larger than **10 MB**.

            **Success criterion**: Any of: exit code 0, exit code 1.
            **Strategies**:
            - Run `diff -rq current releases/{{version}}`.
            - Run `cmp current/version.txt releases/{{version}}/version.txt`.
            """),
        new("Record what was done to NAME", "operator", """
            **Action**: Append a line to the log. Run `printf '%s %s\n' "{{environment}}" "{{version}}" >> out/NAME.log`.
            **Success criterion**: `tail -n 1 out/NAME.log` contains "{{version}}".
            **Files**: `out/NAME.log` (modify, infra, one line for each deployment)
            """),
    ];
}
