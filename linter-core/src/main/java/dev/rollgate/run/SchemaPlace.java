package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.RepositoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of schemas, or something in one.
 *
 * @param name what messages call it
 * @param tree where it has to lie, behind links too; empty when the user named the folder
 */
record SchemaPlace(String name, Path path, Optional<RepositoryTree> tree) {

  String fileName() {
    return String.valueOf(path.getFileName());
  }

  boolean isFolder() {
    return Files.isDirectory(path);
  }

  /** What lies in the folder, sorted. */
  List<SchemaPlace> children() throws ConfigurationException, IOException {
    requireInTree();
    try (Stream<Path> children = Files.list(path)) {
      return children.sorted().map(this::child).toList();
    }
  }

  private SchemaPlace child(Path child) {
    return new SchemaPlace(name + "/" + child.getFileName(), child, tree);
  }

  /**
   * Whoever wrote the configuration may have put links beside it, to files that are not theirs.
   *
   * @throws ConfigurationException when it is one of these
   */
  void requireInTree() throws ConfigurationException {
    if (tree.isPresent() && !tree.get().holds(path)) {
      throw fault("a link that leads to nothing in the repository");
    }
  }

  ConfigurationException fault(String problem) {
    return new ConfigurationException(name + ": " + problem);
  }
}
