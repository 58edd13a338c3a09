using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SpecPlanner.Runtime;

/// <summary>A language model behind the chat completion API that many servers speak.</summary>
public sealed class CompletionClient : IChatClient
{
    private const int ShownError = 300;

    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly string _model;
    private readonly SecretMask _mask;

    /// <summary>Speaks with a server.</summary>
    /// <param name="http">Used for the requests, and disposed with the client.</param>
    /// <param name="address">The address of the API, such as <c>http://127.0.0.1:8080/v1</c>.</param>
    /// <param name="model">The model where a request names none.</param>
    /// <param name="key">The key; <see langword="null"/> for a server that wants none. No message ever holds it.</param>
    public CompletionClient(HttpClient http, Uri address, string model, string? key)
    {
        (_http, _model, _mask) = (http, model, string.IsNullOrEmpty(key) ? SecretMask.None : new SecretMask([key]));
        var text = address.AbsoluteUri.TrimEnd('/');
        _address = new Uri(text.EndsWith("/chat/completions", StringComparison.Ordinal) ? text : text + "/chat/completions");
        if (!string.IsNullOrEmpty(key)) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The server refused, or cannot be reached.</exception>
    /// <exception cref="JsonException">The server answered something else.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var content = new ByteArrayContent(CompletionJson.Request(messages, options, _model));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await _http.PostAsync(_address, content, cancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            var said = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, ShownError)));
            throw new HttpRequestException(_mask.Hide($"{_address} answered {(int)answer.StatusCode}: {said}"), inner: null, answer.StatusCode);
        }

        return CompletionJson.Response(body);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // In one piece: nobody here needs less.
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
