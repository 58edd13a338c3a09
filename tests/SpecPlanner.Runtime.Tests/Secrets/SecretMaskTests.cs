using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpecPlanner.Runtime.Tests;

public class SecretMaskTests
{
    private const string Secret = "p@ss w\"ö/rd'&<7>+\\";

    private static readonly SecretMask Mask = new([Secret]);

    [Theory]
    [InlineData("p@ss w\"ö/rd'&<7>+\\")]
    [InlineData("p%40ss%20w%22%C3%B6%2Frd%27%26%3C7%3E%2B%5C")]
    [InlineData("p%40ss%20w%22%c3%b6%2frd%27%26%3c7%3e%2b%5c")]
    [InlineData("p@ss+w%22%C3%B6/rd'%26%3C7%3E+%5C")]
    [InlineData("%70%40%73%73%20%77%22%c3%B6%2f%72%64%27%26%3c%37%3e%2b%5c")]
    [InlineData("p%2540ss%2520w%2522%25C3%25B6%252Frd%2527%2526%253C7%253E%252B%255C")]
    [InlineData("p@ss w\\\"ö\\/rd'&<7>+\\\\")]
    [InlineData("p@ss w\\\"\\u00f6/rd\\u0027\\u0026\\u003c7\\u003E\\u002b\\\\")]
    [InlineData("p@ss w&quot;ö/rd&#39;&amp;&lt;7&gt;+\\")]
    [InlineData("p@ss w&#34;&#246;/rd&#x27;&amp;&lt;7&gt;+\\")]
    [InlineData("'p@ss w\"ö/rd'\\''&<7>+\\'")]
    [InlineData("'p@ss w\"ö/rd'\"'\"'&<7>+\\'")]
    [InlineData("p@ss\\ w\\\"ö/rd\\'\\&\\<7\\>+\\\\")]
    [InlineData("$'p@ss w\"\\303\\266/rd\\'&<7>+\\\\'")]
    [InlineData("\"p@ss w\"\"ö/rd'&<7>+\\\"")]
    [InlineData("p@ss w\\x22\\xC3\\xB6/rd\\x27&<7>+\\")]
    public void A_secret_is_hidden_as_addresses_json_html_and_shells_write_it(string written) =>
        Mask.Hide($"[{written.Trim('\'')}]").ShouldBe(written.StartsWith('$') ? "[$'***]" : written.StartsWith('"') ? "[\"***\"]" : "[***]");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    public void A_secret_inside_a_longer_base64_text_is_hidden_wherever_it_begins(int before)
    {
        foreach (var behind in new[] { "", "x", "\n", "yz" })
        {
            var bytes = Encoding.UTF8.GetBytes(new string('u', before) + Secret + behind);
            var text = Convert.ToBase64String(bytes);
            foreach (var written in new[] { text, text.TrimEnd('='), text.Replace('+', '-').Replace('/', '_'), text.Replace("+", "%2B").Replace("/", "%2F").Replace("=", "%3D"), text.Replace("/", "\\/") })
                RevealsNothing(Mask.Hide($"Authorization: Basic {written};"), written);
        }
    }

    [Fact]
    public void A_secret_in_base64_that_is_wrapped_is_hidden()
    {
        for (var before = 40; before < 60; before++)
        {
            var bytes = Encoding.UTF8.GetBytes(new string('u', before) + Secret + new string('v', 60));
            var wrapped = Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
            RevealsNothing(Mask.Hide(wrapped), wrapped);
            RevealsNothing(Mask.Hide(wrapped.ReplaceLineEndings("\n")), wrapped);
            RevealsNothing(Mask.Hide(wrapped.ReplaceLineEndings("\\n")), wrapped);
        }
    }

    [Fact]
    public void A_secret_in_hexadecimal_is_hidden_with_and_without_something_between_the_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Secret);
        var plain = Convert.ToHexString(bytes);
        foreach (var between in new[] { "", " ", ":", "-", "\n" })
        {
            var written = string.Join(between, plain.Chunk(2).Select(c => new string(c)));
            Mask.Hide($"<{written}>").ShouldBe("<***>");
            Mask.Hide($"<{written.ToLowerInvariant()}>").ShouldBe("<***>");
        }

        Mask.Hide(string.Join('\n', plain.Chunk(14).Select(c => new string(c)))).ShouldBe("***");
    }

    [Fact]
    public void A_secret_is_hidden_as_the_librarys_own_encoders_write_it()
    {
        string[] written =
        [
            Uri.EscapeDataString(Secret), Uri.EscapeDataString(Uri.EscapeDataString(Secret)), WebUtility.UrlEncode(Secret), WebUtility.HtmlEncode(Secret),
            HtmlEncoder.Default.Encode(Secret), JavaScriptEncoder.Default.Encode(Secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Secret), UrlEncoder.Default.Encode(Secret),
            JsonSerializer.Serialize(Secret).Trim('"'), EscapedText.Of(Encoding.UTF8.GetBytes(Secret)),
        ];
        foreach (var text in written) Mask.Hide($"[{text}]").ShouldBe("[***]", text);
    }

    [Fact]
    public void Each_line_of_a_secret_of_several_lines_is_hidden_and_short_ones_are_not_words_to_hide()
    {
        var mask = new SecretMask(["-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\nAA==\n-----END KEY-----\n"]);
        mask.Hide("  kqhkiG9w0BAQEF\n").ShouldBe("  ***\n");
        mask.Hide("AA==").ShouldBe("AA==");
        mask.Hide("-----BEGIN KEY-----\\nMIIEvQIBADANBg\\nkqhkiG9w0BAQEF\\nAA==\\n-----END KEY-----").ShouldBe("***");
        mask.Hide("-----BEGIN KEY-----\r\nMIIEvQIBADANBg\r\nkqhkiG9w0BAQEF\r\nAA==\r\n-----END KEY-----\r\n").ShouldBe("***\r\n");
        mask.Hide("-----BEGIN KEY----- MIIEvQIBADANBg kqhkiG9w0BAQEF AA== -----END KEY-----").ShouldBe("***");
    }

    [Fact]
    public void A_long_secret_is_hidden_as_one_and_so_is_every_larger_part_of_it()
    {
        var random = new Random(7);
        var secret = string.Concat(Enumerable.Range(0, 3000).Select(_ => (char)random.Next('!', '~')));
        var mask = new SecretMask([secret]);

        mask.Hide($"<{secret}>").ShouldBe("<***>");
        mask.Hide($"<{Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))}>").ShouldBe("<***>");
        mask.Hide(secret[500..900]).Length.ShouldBeLessThan(2 * 64);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_secret_that_is_folded_at_any_column_is_hidden(int column)
    {
        var folded = string.Join('\n', "hunter2-hunter2".Chunk(column).Select(c => new string(c)));
        new SecretMask(["hunter2-hunter2"]).Hide($"({folded})").ShouldBe("(***)");
    }

    [Theory]
    [InlineData("hunter2-hunter")]
    [InlineData("Hunter2-hunter2")]
    [InlineData("hunter2 -hunter2")]
    [InlineData("aHVudGVyMi1odW50ZX")]
    [InlineData("hunter2\n\n\n-hunter2")]
    public void What_only_looks_like_a_secret_is_left_alone(string text) => new SecretMask(["hunter2-hunter2"]).Hide(text).ShouldBe(text);

    [Fact]
    public void Two_that_stand_side_by_side_are_two_and_two_that_overlap_are_one()
    {
        var mask = new SecretMask(["abcd", "cdef", "xabcdx"]);
        mask.Hide("abcdabcd").ShouldBe("******");
        mask.Hide("abcdef").ShouldBe("***");
        mask.Hide("xabcdx abcd").ShouldBe("*** ***");
    }

    [Fact]
    public void White_space_around_a_secret_is_no_part_of_it() => new SecretMask(["  s3cr3t\n"]).Hide("[s3cr3t]").ShouldBe("[***]");

    [Theory]
    [InlineData("", false)]
    [InlineData("abc", true)]
    [InlineData(" abc\n", true)]
    [InlineData("äö", false)]
    [InlineData("abcd", false)]
    public void A_secret_of_less_than_four_bytes_is_too_short_to_be_hidden(string secret, bool isTooShort)
    {
        SecretForms.IsTooShort(secret).ShouldBe(isTooShort);
        if (isTooShort) new SecretMask([secret]).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_text_without_secrets_is_not_touched_whatever_stands_in_it()
    {
        const string text = "half a pair \ud800, and p@ss";
        Mask.Hide(text).ShouldBeSameAs(text);
    }

    // However the stream is cut, the same is hidden, and never more is held back than the longest secret takes.
    [Fact]
    public void Cut_into_any_pieces_a_stream_is_hidden_like_the_whole()
    {
        var random = new Random(20260102);
        string[] secrets = ["hunter2-hunter2", "aaaaaaaa", "aabaabaab%41", "läßt-grüßen"];
        var mask = new SecretMask(secrets);
        for (var run = 0; run < 300; run++)
        {
            var text = string.Concat(Enumerable.Range(0, 40).Select(_ => Drawn(random, secrets)));
            var hidden = new StringBuilder();
            var search = mask.Rent();
            var filter = new SecretFilter(search, kept => hidden.Append(Encoding.Latin1.GetString(kept)));
            var rest = Encoding.UTF8.GetBytes(text).AsSpan();
            while (!rest.IsEmpty)
            {
                var piece = Math.Min(rest.Length, random.Next(1, 12));
                filter.Take(rest[..piece]);
                rest = rest[piece..];
            }

            filter.End();
            mask.Return(search);
            Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(hidden.ToString())).ShouldBe(mask.Hide(text), text);
            foreach (var secret in secrets) mask.Hide(text).ShouldNotContain(secret, Case.Sensitive);
        }
    }

    // Large pieces are read at several places at a time; wherever a secret stands, also across two pieces, it is found once.
    [Fact]
    public void In_large_pieces_a_secret_is_found_wherever_it_stands()
    {
        var random = new Random(11);
        string[] secrets = ["hunter2-hunter2", "aabaabaab"];
        var mask = new SecretMask(secrets);
        for (var run = 0; run < 200; run++)
        {
            var text = new StringBuilder(string.Concat(Enumerable.Range(0, 20_000).Select(_ => "ab%1 hun\n"[random.Next(9)])));
            var at = random.Next(text.Length);
            text.Insert(at, Uri.EscapeDataString(secrets[0]));
            var hidden = new StringBuilder();
            var search = mask.Rent();
            var filter = new SecretFilter(search, kept => hidden.Append(Encoding.ASCII.GetString(kept)));
            foreach (var piece in Encoding.ASCII.GetBytes(text.ToString()).Chunk(random.Next(4_000, 20_000))) filter.Take(piece);
            filter.End();
            mask.Return(search);
            hidden.ToString().ShouldBe(text.Replace(secrets[0], "***").Replace(secrets[1], "***").ToString(), $"run {run}");
        }
    }

    // A text that leads to ever new states must not make the table grow without end, nor change what is found.
    [Fact]
    public void A_search_that_has_to_forget_its_states_finds_the_same()
    {
        var random = new Random(3);
        string[] secrets = ["hunter2-hunter2", "aabaabaab", "aaaabbbbaaaa"];
        var search = new SecretSearch(new SecretReading(SecretForms.Of(secrets)), mostCells: 1_000);
        var text = string.Concat(Enumerable.Range(0, 4_000).Select(_ => Drawn(random, secrets)));
        var hidden = new StringBuilder();
        var filter = new SecretFilter(search, kept => hidden.Append(Encoding.ASCII.GetString(kept)));

        foreach (var piece in Encoding.ASCII.GetBytes(text).Chunk(20_000)) filter.Take(piece);
        filter.End();

        search.Forgotten.ShouldBeGreaterThan(10);
        hidden.ToString().ShouldBe(new SecretMask(secrets).Hide(text));
    }

    private static string Drawn(Random random, string[] secrets)
    {
        var secret = secrets[random.Next(secrets.Length)];
        return random.Next(8) switch
        {
            0 => secret,
            1 => secret[..random.Next(secret.Length)],
            2 => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
            3 => Uri.EscapeDataString(secret),
            4 => Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
            5 => new string('a', random.Next(12)),
            _ => new string((char)random.Next(' ', '~'), 1),
        };
    }

    // No four characters in a row are left of the base64 text that the secret alone decides.
    private static void RevealsNothing(string hidden, string written)
    {
        hidden.ShouldContain("***", Case.Sensitive, written);
        var left = string.Concat(hidden.Split("***").Select(part => part.Replace("\\n", "").ReplaceLineEndings("")));
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('u', shift) + Secret));
            for (var i = 4; i + 4 < text.Length - 4; i++) left.ShouldNotContain(text.Substring(i, 4), Case.Sensitive, $"{hidden} of {written}");
        }
    }
}
