namespace SpecPlanner.Compiler;

/// <summary>A program that starts another one, named among its arguments.</summary>
/// <param name="Program">Its name, with a sub-command behind a blank where only that one starts programs.</param>
/// <param name="Options">The options before the inner program, as <see cref="OptionGrammar"/> writes them.</param>
/// <param name="Operands">How many operands stand before the inner program.</param>
/// <param name="TakesAssignments">Whether <c>name=value</c> words may stand before it.</param>
/// <param name="LooksUp">Flags that only look the program up.</param>
internal sealed record Wrapper(string Program, string Options = "", int Operands = 0, bool TakesAssignments = false, string LooksUp = "")
{
    /// <summary>The options before the inner program.</summary>
    public OptionGrammar Grammar { get; } = new(Options + " " + LooksUp);

    /// <summary>All rows, ordered by name.</summary>
    public static IReadOnlyList<Wrapper> All { get; } =
    [
        new("builtin"),
        new("bundle"),
        new("bundle exec", "--keep-file-descriptors --gemfile:1"),
        new("busybox"),
        new("caffeinate", "-d -i -m -s -u -t:1 -w:1"),
        new("chroot", "--skip-chdir --userspec:1 --groups:1", Operands: 1),
        new("chrt", "-a -b -d -f -i -o -r -R -v -T:1 -P:1 -D:1", Operands: 1),
        new("command", "-p", LooksUp: "-v -V"),
        new("doas", "-n -L -u:1 -C:1"),
        new("docker", GlobalOptions.Docker),
        new("docker compose", "-f:1 --file:1 -p:1 --project-name:1 --profile:1 --env-file:1 --project-directory:1"),
        new("docker compose exec", "-d -T --detach --no-TTY --privileged -e:1 --env:1 --index:1 -u:1 --user:1 -w:1 --workdir:1", Operands: 1),
        new("docker compose run", "-d -i -T -P -q --detach --rm --no-deps --build --service-ports -e:1 --env:1 -u:1 --user:1 -w:1 --workdir:1 -v:1 --volume:1 --name:1 -p:1 --publish:1", Operands: 1),
        new("docker exec", ContainerExec, Operands: 1),
        new("docker run", ContainerRun, Operands: 1),
        new("env", "-i -0 -v -u:1 -C:1 --ignore-environment --null --unset:1 --chdir:1", TakesAssignments: true),
        new("exec", "-c -l -a:1"),
        new("fakeroot"),
        new("flock", "-s -x -e -n -u -o -F -v -w:1 -E:1 --shared --exclusive --nonblock --unlock --close --no-fork --verbose --timeout:1 --wait:1", Operands: 1),
        new("gosu", Operands: 1),
        new("ionice", "-t -c:1 -n:1 --class:1 --classdata:1 --ignore"),
        new("kubectl", GlobalOptions.Kubectl),
        new("kubectl exec", "-i -t -q --stdin --tty --quiet -c:1 --container:1 -n:1 --namespace:1 --context:1", Operands: 1),
        new("nice", "-n:1 --adjustment:1"),
        new("nohup"),
        new("pipenv", "-q -v --quiet --verbose"),
        new("pipenv run"),
        new("podman", GlobalOptions.Docker),
        new("podman exec", ContainerExec, Operands: 1),
        new("podman run", ContainerRun, Operands: 1),
        new("poetry", "-q -n -v --quiet --no-interaction -C:1 --directory:1 -P:1 --project:1"),
        new("poetry run"),
        new("setsid", "-c -f -w --ctty --fork --wait"),
        new("stdbuf", "-i:1 -o:1 -e:1 --input:1 --output:1 --error:1"),
        new("su-exec", Operands: 1),
        new("sudo", "-A -b -E -H -k -K -n -P -S --preserve-env --non-interactive --set-home -u:1 -g:1 -h:1 -p:1 -C:1 -D:1 -R:1 -T:1 --user:1 --group:1 --host:1 --prompt:1 --chdir:1", TakesAssignments: true),
        new("taskset", "-a -c --all-tasks --cpu-list", Operands: 1),
        new("time", "-a -p -q -v --append --portability --quiet --verbose -f:1 -o:1 --format:1 --output:1"),
        new("timeout", "-v --foreground --preserve-status --verbose -k:1 -s:1 --kill-after:1 --signal:1", Operands: 1),
        new("toybox"),
        new("uv", UvOptions),
        new("uv run", UvOptions + " --with:1 --extra:1 --group:1 --env-file:1 --no-sync --frozen --locked --isolated --exact --no-project --no-dev --all-extras"),
        new("xvfb-run", "-a --auto-servernum -n:1 -s:1"),
    ];

    private const string UvOptions = "-q -v --quiet --verbose --offline --no-cache -p:1 --python:1 --directory:1 --project:1";

    private const string ContainerExec = "-d -i -t --detach --interactive --tty --privileged -e:1 --env:1 --env-file:1 -u:1 --user:1 -w:1 --workdir:1";

    private const string ContainerRun =
        "-d -i -t -P -q --detach --interactive --tty --rm --init --privileged --read-only --publish-all --quiet " +
        "-e:1 --env:1 --env-file:1 -v:1 --volume:1 --mount:1 -p:1 --publish:1 --name:1 --network:1 --net:1 -u:1 --user:1 -w:1 --workdir:1 " +
        "-l:1 --label:1 -h:1 --hostname:1 -m:1 --memory:1 --cpus:1 --restart:1 --add-host:1 --dns:1 --platform:1 --pull:1 --gpus:1 " +
        "--ulimit:1 --cap-add:1 --cap-drop:1 --security-opt:1 --tmpfs:1 --ip:1 --shm-size:1 --log-driver:1 --log-opt:1 --volumes-from:1";
}
