package dev.rollgate.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The tree of files that a file came with: the repository around it, or its own folder where there
 * is none. What such a file names must lie in the same tree, as its author may be anyone.
 *
 * @param top its topmost folder
 */
public record RepositoryTree(Path top) {

  /** The tree of what lies in a folder. */
  public static RepositoryTree around(Path folder) {
    for (Path top = folder; top != null; top = top.getParent()) {
      if (Files.exists(top.resolve(".git"))) {
        return new RepositoryTree(top);
      }
    }
    return new RepositoryTree(folder);
  }

  /** Whether a file or folder, or what will hold it once it is made, is in the tree for real. */
  public boolean holds(Path file) {
    Path existing = file.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      // A link to what does not exist yet may lead anywhere.
      if (Files.isSymbolicLink(existing)) {
        return false;
      }
      existing = existing.getParent();
    }
    try {
      return existing != null && existing.toRealPath().startsWith(top.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
