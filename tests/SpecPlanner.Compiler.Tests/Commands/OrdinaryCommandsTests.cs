using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests.Commands;

/// <summary>What people really write must not be refused.</summary>
public class OrdinaryCommandsTests
{
    [Theory]
    [InlineData("tar -czf {{x}} {{dir}}")]
    [InlineData("curl -fsS {{url}} -o {{dir}}")]
    [InlineData("curl -X POST -d \"name={{x}}\" {{url}}/items")]
    [InlineData("mkdir -p {{dir}} && cd {{dir}} && cp -r ../site .")]
    [InlineData("test -f {{dir}}/index.html")]
    [InlineData("[ -f {{dir}}/index.html ] || exit 1")]
    [InlineData("[ \"$(cat {{dir}}/version)\" = {{x}} ]")]
    [InlineData("grep -q {{x}} {{dir}}/log")]
    [InlineData("git clone {{url}} {{dir}} && git -C {{dir}} checkout {{x}}")]
    [InlineData("git tag {{x}} && git push origin {{x}}")]
    [InlineData("docker build -t app:{{x}} . && docker push app:{{x}}")]
    [InlineData("docker run --rm -e KEY={{key}} -v \"$PWD:/w\" app:{{x}} ./check {{y}}")]
    [InlineData("docker compose -f {{dir}}/compose.yml up -d")]
    [InlineData("kubectl -n {{x}} set image deployment/app app=app:{{y}}")]
    [InlineData("kubectl exec -it pod -- ls {{dir}}")]
    [InlineData("dotnet test --filter {{x}}")]
    [InlineData("dotnet publish -c Release -o {{dir}}")]
    [InlineData("npm install {{x}}")]
    [InlineData("python3 tools/report.py --out {{dir}}")]
    [InlineData("python3 -m http.server {{n}} --directory {{dir}}")]
    [InlineData("python -m pytest -k {{x}}")]
    [InlineData("node scripts/build.js {{x}}")]
    [InlineData("sh scripts/deploy.sh {{x}} {{dir}}")]
    [InlineData("bash -eu scripts/deploy.sh {{x}}")]
    [InlineData("./scripts/deploy.sh {{x}}")]
    [InlineData("A={{x}} sh -c 'echo \"$A\"'")]
    [InlineData("echo {{x}} | python3 -c 'import sys; print(sys.stdin.read())'")]
    [InlineData("jq --arg v {{x}} '.version = $v' package.json")]
    [InlineData("jq -r .version {{dir}}/package.json")]
    [InlineData("timeout 30 curl {{url}}")]
    [InlineData("sudo -u deploy systemctl restart {{x}}")]
    [InlineData("env NODE_ENV={{x}} node app.js {{y}}")]
    [InlineData("nohup ./server --dir {{dir}} > server.log 2>&1 &")]
    [InlineData("find {{dir}} -name '*.tmp' -delete")]
    [InlineData("for f in a b; do cp \"$f\" {{dir}}/; done")]
    [InlineData("i=0; while [ $i -lt 5 ]; do i=$((i+1)); curl -fs {{url}} && break; sleep 1; done")]
    [InlineData("dir={{dir}}; mkdir -p \"$dir\"; tar -xzf site.tgz -C \"$dir\"")]
    [InlineData("n=$(ls {{dir}} | wc -l); [ \"$n\" -gt 3 ]")]
    [InlineData("echo {{x}} > version.txt; cat version.txt; sed -n 1p version.txt")]
    [InlineData("sha256sum {{dir}}/a.tgz | awk '{print $1}' > a.sum")]
    [InlineData("cat > {{dir}}/config.json <<EOF\n{ \"version\": \"{{x}}\" }\nEOF")]
    [InlineData("ps aux | grep {{x}} | grep -v grep")]
    [InlineData("psql -d {{x}} -At -f migrate.sql")]
    [InlineData("printf '%s\\n' {{x}} | sort | uniq")]
    [InlineData("f() {\n  local dir=\"$1\"\n  echo \"$dir\"\n}\nf {{dir}}")]
    [InlineData("if ! command -v tar >/dev/null 2>&1; then echo {{x}}; fi")]
    [InlineData("diff <(ls {{dir}}) <(ls {{x}})")]
    [InlineData("[[ {{x}} =~ ^v[0-9]+(\\.[0-9]+)*$ ]] && echo ok")]
    [InlineData("tmp=$(mktemp); echo {{x}} > \"$tmp\"; sh scripts/publish.sh \"$tmp\"")]
    [InlineData("echo {{x}} > out/version; ./deploy.sh")]
    [InlineData("export VERSION={{x}}; ./deploy.sh")]
    [InlineData("VERSION={{x}} make release")]
    [InlineData("export VERSION={{x}}; dotnet build; npm run build")]
    [InlineData("declare -a files=(a b); echo {{x}} \"${files[@]}\"")]
    [InlineData("set -euo pipefail\ntrap 'rm -rf tmp' EXIT\necho {{x}}")]
    public void It_is_accepted(string text)
    {
        var (_, findings) = CommandReadings.Read(text, Shell.Bash);
        findings.ShouldBeEmpty(string.Join("\n", findings.Select(f => f.Message)));
    }
}
