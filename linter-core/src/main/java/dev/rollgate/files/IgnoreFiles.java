package dev.rollgate.files;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .gitignore} files that count in a folder: its own, and those above it in the
 * repository. What lies in a folder that is ignored is not asked for: git does not look there
 * either, and so nothing in it can be taken back.
 */
final class IgnoreFiles {

  private static final String FILE_NAME = ".gitignore";

  private final Path root;

  /** From the root down. */
  private final List<IgnoreFile> files = new ArrayList<>();

  /** The files above the folder, up to the root of its repository. */
  IgnoreFiles(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path repository = repositoryOf(absolute);
    this.root = repository == null ? absolute : repository;
    List<Path> way = new ArrayList<>();
    for (Path p = absolute; p != null && !p.equals(root); p = p.getParent()) {
      way.add(0, p);
    }
    Path above = root;
    for (Path next : way) {
      enter(above);
      if (ignores(next, true)) {
        // The user named a folder that git ignores, and so means it.
        files.clear();
        return;
      }
      above = next;
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
    // Nor does git follow a link here.
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    String name = relative(folder);
    String inside = name.isEmpty() ? "" : name + "/";
    leaveWhatIsNotAbove(inside);
    try {
      files.add(new IgnoreFile(inside, asGitSees(new FileBytes().read(file))));
    } catch (IOException e) {
      // What cannot be read ignores nothing: better a file too many than one too few.
    }
  }

  /** A search does not come back to a folder, and so its file would be asked in vain ever after. */
  private void leaveWhatIsNotAbove(String inside) {
    while (!files.isEmpty() && !inside.startsWith(files.get(files.size() - 1).folder())) {
      files.remove(files.size() - 1);
    }
  }

  boolean ignores(Path path, boolean folder) {
    if (files.isEmpty()) {
      return false;
    }
    String name = relative(path);
    for (int i = files.size() - 1; i >= 0; i--) {
      IgnorePattern pattern = files.get(i).lastMatch(name, folder);
      if (pattern != null) {
        return !pattern.takesBack();
      }
    }
    return false;
  }

  private String relative(Path path) {
    String name = root.relativize(path.toAbsolutePath().normalize()).toString();
    return asGitSees(name.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8));
  }

  /** To git a character is a byte: {@code ?} is half of an umlaut. */
  private static String asGitSees(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
