/** Benchmarks, and the manifests that they work on. */
@org.jspecify.annotations.NullMarked
package dev.rollgate.benchmarks;
