namespace System.Runtime.CompilerServices;

/// <summary>What C# needs to run a method before any other of its module; netstandard2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
internal sealed class ModuleInitializerAttribute : Attribute;
