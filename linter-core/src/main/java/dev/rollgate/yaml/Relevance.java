package dev.rollgate.yaml;

/** What a look at a document's text tells of whether it has to be parsed. */
public enum Relevance {
  /** It holds nothing of interest. */
  NONE,
  /** It is of interest only if something else in the input has to do with it. */
  IF_LINKED,
  /** It may be of interest by itself. */
  CERTAIN
}
