package dev.rollgate.testdata;

import dev.rollgate.lint.Safety;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One case of one rule: a folder {@code rules/RULE/CASE} with
 *
 * <ul>
 *   <li>{@code input/}: the files that are linted and fixed;
 *   <li>{@code findings.txt}: every finding of the rule and its family in the concise format;
 *       silence when it is missing;
 *   <li>{@code report.txt}: the report for people, which pins help, related places and titles of
 *       fixes; only some cases have one;
 *   <li>{@code fixed/}: the files that the fixer changes, with all their bytes; none when missing;
 *   <li>{@code options.txt}: {@code unsafe}, {@code closed-world}, {@code kubernetes-version=1.29},
 *       {@code dialect=auto-mode}, {@code default-target-type=ip} {@code set RULE.OPTION=VALUE},
 *       {@code locked=RULE}, or {@code with RULE} for a rule of another family whose findings are
 *       expected too, one a line; the defaults when missing.
 * </ul>
 *
 * @param rule the rule's name
 * @param name what is special about the case
 */
public record Fixture(String rule, String name, Path folder) {

  private static final String WITH = "with ";

  /** Every fixture, sorted. */
  public static List<Fixture> all() {
    Path rules = root().resolve("rules");
    return folders(rules).stream()
        .flatMap(rule -> folders(rule).stream().map(c -> new Fixture(nameOf(rule), nameOf(c), c)))
        .toList();
  }

  /** The folder of the test data: a system property of the build, or found above. */
  public static Path root() {
    String property = System.getProperty("rollgate.testdata");
    if (property != null) {
      return Path.of(property);
    }
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve("testdata/rules"))) {
        return p.resolve("testdata");
      }
    }
    throw new IllegalStateException("no folder testdata/rules here or above");
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The input's files by their path below {@code input/}. */
  public Map<String, byte[]> input() {
    return files(folder.resolve("input"));
  }

  /** The files that a fix changes, as they shall be. */
  public Map<String, byte[]> fixed() {
    return files(folder.resolve("fixed"));
  }

  /** The expected findings, one line each. */
  public String findings() {
    return read(folder.resolve("findings.txt"));
  }

  /** The expected report for people; empty when the case has none. */
  public String report() {
    return read(folder.resolve("report.txt"));
  }

  /** What the case sets. */
  public FixtureSettings settings() {
    return FixtureSettings.of(options());
  }

  /** The fixes that the case makes. */
  public Safety safety() {
    return options().contains("unsafe") ? Safety.UNSAFE : Safety.SAFE;
  }

  /** Rules of other families whose findings the case expects too. */
  public List<String> companions() {
    return options().stream()
        .filter(o -> o.startsWith(WITH))
        .map(o -> o.substring(WITH.length()))
        .toList();
  }

  private List<String> options() {
    return read(folder.resolve("options.txt")).lines().filter(l -> !l.isBlank()).toList();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> files(Path folder) {
    Map<String, byte[]> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
