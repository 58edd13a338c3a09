using System.Threading.Channels;
using SpecPlanner.Model;

namespace SpecPlanner.Benchmarks.Running;

/// <summary>
/// The least that runs a graph of delegates with several workers: two channels and a count of unmet dependencies.
/// No journal, no attempts, no evidence, no events.
/// </summary>
internal static class ChannelLoop
{
    public static async Task<int> RunAsync(TaskGraph graph, Func<int, ValueTask> body, int workers)
    {
        var ready = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleWriter = true });
        var done = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });
        var running = Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(ready.Reader, done.Writer, body))).ToArray();
        var count = await CoordinateAsync(graph, ready.Writer, done.Reader);
        await Task.WhenAll(running);
        return count;
    }

    private static async Task<int> CoordinateAsync(TaskGraph graph, ChannelWriter<int> ready, ChannelReader<int> done)
    {
        var unmet = new int[graph.VertexCount];
        for (var vertex = 0; vertex < unmet.Length; vertex++)
        {
            unmet[vertex] = graph.PredecessorsOf(vertex).Count;
            if (unmet[vertex] == 0) await ready.WriteAsync(vertex);
        }

        var count = 0;
        while (count < unmet.Length)
        {
            var vertex = await done.ReadAsync();
            count++;
            foreach (var successor in graph.SuccessorsOf(vertex))
            {
                if (--unmet[successor] == 0) await ready.WriteAsync(successor);
            }
        }

        ready.Complete();
        return count;
    }

    private static async Task WorkAsync(ChannelReader<int> ready, ChannelWriter<int> done, Func<int, ValueTask> body)
    {
        await foreach (var vertex in ready.ReadAllAsync())
        {
            await body(vertex);
            await done.WriteAsync(vertex);
        }
    }
}
