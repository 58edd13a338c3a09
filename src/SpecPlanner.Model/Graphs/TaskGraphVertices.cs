namespace SpecPlanner.Model;

/// <summary>A run of vertices inside a graph; reading it allocates nothing.</summary>
public readonly struct TaskGraphVertices : IEquatable<TaskGraphVertices>
{
    private readonly int[] _vertices;
    private readonly int _start;
    private readonly int _end;

    internal TaskGraphVertices(int[] vertices, int start, int end)
    {
        _vertices = vertices;
        _start = start;
        _end = end;
    }

    /// <summary>How many there are.</summary>
    public int Count => _end - _start;

    /// <summary>The vertex at a position, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the run.</exception>
    public int this[int index] =>
        (uint)index < (uint)Count ? _vertices[_start + index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The vertices as a new array, ascending.</summary>
    public int[] ToArray()
    {
        var copy = new int[Count];
        Array.Copy(_vertices, _start, copy, 0, copy.Length);
        return copy;
    }

    /// <summary>Walks the vertices, ascending.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    public bool Equals(TaskGraphVertices other) => _vertices == other._vertices && _start == other._start && _end == other._end;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskGraphVertices other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_start * 31) + _end);

    /// <summary>Whether two runs are the same part of the same graph.</summary>
    public static bool operator ==(TaskGraphVertices left, TaskGraphVertices right) => left.Equals(right);

    /// <summary>Whether two runs differ.</summary>
    public static bool operator !=(TaskGraphVertices left, TaskGraphVertices right) => !left.Equals(right);

    /// <summary>Walks a run of vertices.</summary>
    public struct Enumerator
    {
        private readonly TaskGraphVertices _of;
        private int _index;

        internal Enumerator(TaskGraphVertices of)
        {
            _of = of;
            _index = -1;
        }

        /// <summary>The vertex at the current place.</summary>
        public readonly int Current => _of[_index];

        /// <summary>Goes to the next vertex; <see langword="false"/> at the end.</summary>
        public bool MoveNext() => ++_index < _of.Count;
    }
}
