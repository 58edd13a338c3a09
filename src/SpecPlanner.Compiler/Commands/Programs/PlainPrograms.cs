namespace SpecPlanner.Compiler;

/// <summary>Common programs that start none of their words, so that <c>grep sh</c> is a search and no shell.</summary>
internal static class PlainPrograms
{
    private static readonly HashSet<string> Names = new(
        ("base64 basename cat chgrp chmod chown cksum cmp column comm cp curl cut date df diff dirname dotnet du egrep fgrep file fold gh grep gunzip gzip head hexdump host hostname " +
         "id install join jar java javac less ln ls md5sum mkdir mktemp more mv nl nproc od paste patch pgrep pidof ping pkill ps pwd readlink realpath rev rm rmdir " +
         "seq sha1sum sha256sum sha512sum shasum shred shuf sleep ss stat strings sum sync systemctl tac tail tee touch tr tree truncate tsort uname uniq unlink unzip uptime wc whereis which who whoami xxd zcat zgrep")
        .Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a program is one of them.</summary>
    public static bool Contains(string program) => Names.Contains(program);
}
