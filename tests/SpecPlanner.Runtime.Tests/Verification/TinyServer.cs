using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SpecPlanner.Runtime.Tests;

/// <summary>Answers HTTP requests on the loopback address, one after the other, and remembers them.</summary>
internal sealed class TinyServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public TinyServer(params string[] answers)
    {
        _listener.Start();
        _ = ServeAsync(answers);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public List<string> Requests { get; } = [];

    public static string Answer(int status, string body = "") =>
        $"HTTP/1.1 {status} Some words\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(string[] answers)
    {
        foreach (var answer in answers)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var stream = client.GetStream();
            var buffer = new byte[16 * 1024];
            var text = "";
            while (!IsWhole(text)) text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
            Requests.Add(text);

            // An empty answer is none: the client waits.
            if (answer.Length == 0) await Task.Delay(Timeout.Infinite, new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        }
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var length = request.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null || request.Length - end - 4 >= int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
