package dev.rollgate.files;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name as the user will see it: the argument as given, and what lies below it
 * @param path where it is
 * @param real the same behind all links, as they were when it was found
 * @param way how it was found
 */
public record FoundFile(String name, Path path, Path real, Way way) {

  /** How a search comes to a file. */
  public enum Way {
    /** The user named this very file. */
    NAMED,
    /** It lies below a folder that the user named, or is linked there from another such folder. */
    BELOW,
    /** It lies outside of all that the user named; a link below a folder leads there. */
    OUTSIDE,
    /**
     * A search leaves it out where it lies, and so do all that the user named; a link leads there.
     */
    EXCLUDED
  }

  /** Whether it is to be read, and not to be written. */
  public boolean spared() {
    return way == Way.OUTSIDE || way == Way.EXCLUDED;
  }

  /** Whether the user named this very file, and not a folder above it. */
  public boolean named() {
    return way == Way.NAMED;
  }
}
