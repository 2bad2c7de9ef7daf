package dev.rollgate.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.basjes.gitignore.GitIgnore;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .gitignore} files that count in a folder: its own, and those above it in the
 * repository.
 */
final class IgnoreFiles {

  private static final String FILE_NAME = ".gitignore";

  private final Path root;
  private final List<GitIgnore> files = new ArrayList<>();

  /** The files above the folder, up to the root of its repository. */
  IgnoreFiles(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path repository = repositoryOf(absolute);
    this.root = repository == null ? absolute : repository;
    List<Path> above = new ArrayList<>();
    for (Path p = absolute; p != null && !p.equals(root); p = p.getParent()) {
      above.add(0, p);
    }
    if (!absolute.equals(root)) {
      enter(root);
      above.subList(0, above.size() - 1).forEach(this::enter);
    }
    if (above.stream().anyMatch(p -> ignores(p, true))) {
      // The user named a folder that git ignores, and so means it.
      files.clear();
    }
  }

  private static @Nullable Path repositoryOf(Path folder) {
    for (Path p = folder; p != null; p = p.getParent()) {
      if (Files.exists(p.resolve(".git"))) {
        return p;
      }
    }
    return null;
  }

  /** Takes the folder's own file into account for everything below it. */
  void enter(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      String content = Files.readString(file, StandardCharsets.UTF_8);
      files.add(new GitIgnore(relative(folder), content));
    } catch (IOException e) {
      // What cannot be read ignores nothing: better a file too many than one too few.
    }
  }

  boolean ignores(Path path, boolean folder) {
    String name = "/" + relative(path) + (folder ? "/" : "");
    for (int i = files.size() - 1; i >= 0; i--) {
      Boolean ignored = files.get(i).isIgnoredFile(name);
      if (ignored != null) {
        return ignored;
      }
    }
    return false;
  }

  private String relative(Path path) {
    return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
