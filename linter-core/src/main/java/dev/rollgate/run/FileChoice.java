package dev.rollgate.run;

/** Which file of a certain use a run takes. */
public sealed interface FileChoice {

  /** The one that is nearest to the inputs, if there is one. */
  record Search() implements FileChoice {}

  /** The one that the configuration names, else this one; for baselines alone. */
  record Fallback(String path) implements FileChoice {}

  /** None, though there may be one. */
  record None() implements FileChoice {}

  /** The one that a user names. */
  record Named(String path) implements FileChoice {}
}
