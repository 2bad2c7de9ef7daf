package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What git ignores is ignored, and nothing else. */
class IgnoreFilesAgainstGitTests {

  private static final int DEPTH = 3;

  /** Of files and of folders: few, so that patterns meet them, and of what patterns are made of. */
  private static final List<String> NAMES = List.of("a", "b", "ab", "]", "-a", "a*", "\\");

  /** Of a folder that is there, and so is never asked for as a file: git would look. */
  private static final String INNER = "c";

  private static final List<String> FOLDERS =
      Stream.concat(NAMES.stream(), Stream.of(INNER)).toList();

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "c",
          "ab",
          "/",
          "*",
          "**",
          "**/",
          "/**",
          "/**/",
          "?",
          "\\",
          "[",
          "]",
          "-",
          "!",
          "^",
          "[a",
          "[ab]",
          "[!a]",
          "[^a-b]",
          "[]-a]",
          "[[:alpha:]]",
          "[:punct:]",
          "\\/",
          " ",
          "\r");

  /**
   * Two files, one in a folder and one in a folder below it.
   *
   * @param outer the text of the first
   * @param inner the text of the second
   */
  record Ignores(String outer, String inner) {}

  @Provide
  Arbitrary<Ignores> ignores() {
    Arbitrary<String> glob =
        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6).map(p -> String.join("", p));
    Arbitrary<String> line =
        Combinators.combine(
                Arbitraries.of("", "", "", "!", "/", "#"), glob, Arbitraries.of("", "/"))
            .as((before, middle, after) -> before + middle + after);
    Arbitrary<String> text =
        line.list().ofMinSize(1).ofMaxSize(3).map(lines -> String.join("\n", lines));
    return Combinators.combine(text, Arbitraries.oneOf(Arbitraries.just(""), text))
        .as(Ignores::new);
  }

  @Property(tries = 10, seed = "20261125")
  @AddLifecycleHook(WithoutGit.class)
  void ignoresWhatGitIgnores(@ForAll @Size(25) List<@From("ignores") Ignores> cases)
      throws Exception {
    Path root = Files.createTempDirectory("ignores");
    try {
      IgnoringGit git = IgnoringGit.in(root);
      List<String> files = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        Path folder = Files.createDirectories(root.resolve(i + "/" + INNER)).getParent();
        Files.writeString(folder.resolve(".gitignore"), cases.get(i).outer());
        Files.writeString(folder.resolve(INNER).resolve(".gitignore"), cases.get(i).inner());
        addFiles(i + "/", files, 1);
      }
      Set<String> ignored = git.ignored(files);
      for (int i = 0; i < cases.size(); i++) {
        Set<String> kept = kept(root, i + "/");
        String folder = i + "/";
        assertThat(files.stream().filter(f -> f.startsWith(folder)))
            .as(cases.get(i).toString())
            .filteredOn(f -> kept.contains(f) == ignored.contains(f))
            .isEmpty();
      }
    } finally {
      delete(root);
    }
  }

  private static void addFiles(String folder, List<String> files, int depth) {
    NAMES.forEach(name -> files.add(folder + name));
    if (depth < DEPTH) {
      FOLDERS.forEach(name -> addFiles(folder + name + "/", files, depth + 1));
    }
  }

  private static Set<String> kept(Path root, String folder) {
    Set<String> kept = new TreeSet<>();
    addKept(root, folder, new IgnoreFiles(root.resolve(folder)), kept, 1);
    return kept;
  }

  /** Searches as {@link FileFinder} does: depth first, and not in what is ignored. */
  private static void addKept(
      Path root, String folder, IgnoreFiles ignores, Set<String> kept, int depth) {
    ignores.enter(root.resolve(folder));
    for (String name : NAMES) {
      if (!ignores.ignores(root.resolve(folder + name), false)) {
        kept.add(folder + name);
      }
    }
    for (String name : FOLDERS) {
      if (depth < DEPTH && !ignores.ignores(root.resolve(folder + name), true)) {
        addKept(root, folder + name + "/", ignores, kept, depth + 1);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
