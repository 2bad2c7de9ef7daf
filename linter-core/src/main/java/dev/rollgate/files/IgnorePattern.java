package dev.rollgate.files;

import org.jspecify.annotations.Nullable;

/** One line of a {@code .gitignore} file. */
final class IgnorePattern {

  private final boolean takesBack;
  private final boolean foldersOnly;
  private final boolean names;
  private final String literal;
  private final Wildcards rest;

  private IgnorePattern(
      boolean takesBack, boolean foldersOnly, boolean names, String literal, Wildcards rest) {
    this.takesBack = takesBack;
    this.foldersOnly = foldersOnly;
    this.names = names;
    this.literal = literal;
    this.rest = rest;
  }

  /** Reads a line; null when it matches nothing, as an empty one and what is malformed. */
  static @Nullable IgnorePattern of(String line) {
    boolean takesBack = line.startsWith("!");
    boolean foldersOnly = line.endsWith("/");
    int start = takesBack ? 1 : 0;
    int end = line.length() - (foldersOnly ? 1 : 0);
    if (start >= end) {
      return null;
    }
    String glob = line.substring(start, end);
    boolean names = glob.indexOf('/') < 0;
    if (glob.startsWith("/")) {
      glob = glob.substring(1);
    }
    // Git takes the wildcards for a pattern of their own, in which a** may begin with **. So do we.
    int wild = WildcardReader.literalLength(glob);
    Wildcards rest = WildcardReader.read(glob.substring(wild));
    return rest == null
        ? null
        : new IgnorePattern(takesBack, foldersOnly, names, glob.substring(0, wild), rest);
  }

  /** Whether what matches is not ignored after all. */
  boolean takesBack() {
    return takesBack;
  }

  /**
   * Whether it matches a path.
   *
   * @param from where the part below the folder of the pattern's file begins
   */
  boolean matches(String path, int from, boolean isFolder) {
    if (foldersOnly && !isFolder) {
      return false;
    }
    int start = names ? path.lastIndexOf('/') + 1 : from;
    return path.startsWith(literal, start) && rest.match(path, start + literal.length());
  }
}
