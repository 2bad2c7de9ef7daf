package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reader and editor on other people's files, in the folder that the system property {@code corpus}
 * names. Failures are counted over all files before the check fails.
 */
class YamlCorpusChecks {

  private static final int PLACES = 2;
  private static final int MAX_CHARS = 30_000;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  @AfterEach
  void tell() {
    counts.forEach((what, count) -> System.out.printf("%,9d %s%n", count, what));
    failures.stream().limit(20).forEach(System.out::println);
    assertThat(failures).isEmpty();
  }

  @Test
  void editsOfRandomPlacesKeepTheLaws() {
    files().forEach((name, text) -> edit(name, text));
  }

  @Test
  void editsOfTheTestSuiteKeepTheLaws() {
    files().forEach((name, text) -> cases(name, text).forEach(this::edit));
  }

  @Test
  void treesSayWhatTheEngineLoads() {
    files()
        .forEach(
            (name, text) -> {
              compare(name, text);
              cases(name, text).forEach(this::compare);
            });
  }

  private void edit(String name, String text) {
    count("files");
    Random random = new Random(name.hashCode());
    for (Document document : Yaml.file(text).documents()) {
      if (document instanceof Document.Parsed parsed) {
        count("documents");
        attempt(name, new Change.AddDocument(parsed, Content.of("a", Content.of("b"))));
        List<NodePath> paths = NodePaths.of(parsed);
        for (int i = 0; i < PLACES; i++) {
          NodePath path = paths.get(random.nextInt(paths.size()));
          attempt(name, new Change.Insert(parsed, path.key("rollgate"), Content.of("yes")));
          attempt(name, new Change.Append(parsed, path, Content.of("a", Content.of(1))));
          attempt(name, new Change.Replace(parsed, path, Content.of("0755")));
          attempt(name, new Change.Remove(parsed, path));
          if (path.depth() > 0 && path.last() instanceof NodePath.Key) {
            attempt(name, new Change.RenameKey(parsed, path, "other"));
            attempt(name, new Change.ReplaceEntry(parsed, path, "other", Content.of(1)));
          }
        }
      }
    }
  }

  private void attempt(String name, Change change) {
    String operation = change.getClass().getSimpleName();
    try {
      EditLaws.apply(change);
      count(operation + " made");
    } catch (RefusedEditException e) {
      count(operation + " refused");
    } catch (AssertionError | RuntimeException e) {
      failures.add("%s: %s at %s: %s".formatted(name, operation, change.path(), e));
    }
  }

  /** Every document that both accept has the same content, all scalars taken as text. */
  private void compare(String name, String text) {
    List<Object> loaded = new ArrayList<>();
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setSchema(new FailsafeSchema())
              .setAllowDuplicateKeys(true)
              .setCodePointLimit(MAX_CHARS * 4)
              .build();
      new Load(settings).loadAllFromString(text).forEach(loaded::add);
    } catch (YamlEngineException | NullPointerException e) {
      // The engine has no way to make texts of some tags.
      count("files that the engine refuses");
      return;
    }
    List<Document> own = Yaml.file(text).documents();
    if (!own.stream().allMatch(Document.Parsed.class::isInstance)) {
      count("files with a document that only we refuse");
      return;
    }
    List<Object> ours =
        own.stream().map(d -> LoadedContent.of(((Document.Parsed) d).root())).toList();
    // A set is a mapping without values.
    loaded.replaceAll(
        d ->
            d instanceof Set<?> set
                ? set.stream().collect(Collectors.toMap(k -> k, k -> (Object) ""))
                : d);
    // The engine makes an empty document of a marker with nothing behind it.
    loaded.removeIf(d -> d == null || "".equals(d));
    count("files compared");
    if (!ours.stream().filter(d -> !"".equals(d)).toList().equals(loaded)) {
      failures.add("%s: ours %s, theirs %s".formatted(name, ours, loaded));
    }
  }

  /** Each text in a file of the YAML test suite, whose marks stand for what cannot be seen. */
  private static Map<String, String> cases(String name, String text) {
    Map<String, String> cases = new LinkedHashMap<>();
    if (!name.contains("yaml-test-suite")) {
      return cases;
    }
    for (Document document : Yaml.file(text).documents()) {
      if (document instanceof Document.Parsed parsed && parsed.root() instanceof SequenceNode all) {
        for (Node one : all.items()) {
          if (one instanceof MappingNode mapping && mapping.entry("yaml").isPresent()) {
            String yaml = ((ScalarNode) mapping.entry("yaml").get().value()).value();
            cases.put(name + "#" + cases.size(), seen(yaml));
          }
        }
      }
    }
    return cases;
  }

  private static String seen(String marked) {
    return marked
        .replaceAll("\u2014*\u00BB", "\t")
        .replace('\u2423', ' ')
        .replace('\u2190', '\r')
        .replace('\u21D4', '\uFEFF')
        .replace("\u21B5", "")
        .replace("\u220E\n", "");
  }

  private static Map<String, String> files() {
    Map<String, String> found = new TreeMap<>();
    Path root = Path.of(System.getProperty("corpus", ""));
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (path.toString().matches(".*\\.(ya?ml|json)")) {
          read(path).filter(t -> t.length() <= MAX_CHARS).forEach(t -> found.put("" + path, t));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (found.isEmpty()) {
      fail("no files: name a folder with -Dcorpus=FOLDER");
    }
    return found;
  }

  private static Stream<String> read(Path path) throws IOException {
    try {
      return Stream.of(Files.readString(path));
    } catch (CharacterCodingException e) {
      return Stream.empty();
    }
  }
}
