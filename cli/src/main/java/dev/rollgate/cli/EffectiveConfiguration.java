package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.run.Run;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.ScalarType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The options of a command line, the configuration and the defaults, put together. */
final class EffectiveConfiguration {

  private static final String DEFAULT = "default";
  private static final String SEVERITY = "severity";

  private final Run run;
  private final ConfigurationFile file;
  private final RunOptions options;
  private final Predicate<String> isGiven;
  private final AnnotatedYaml yaml = new AnnotatedYaml();

  /**
   * @param isGiven whether the command line has an option
   */
  EffectiveConfiguration(Run run, RunOptions options, Predicate<String> isGiven) {
    this.run = run;
    this.file = run.configuration();
    this.options = options;
    this.isGiven = isGiven;
  }

  /** A {@code rollgate.yaml} of what counts, with comments that say where it comes from. */
  String yaml(FailOn failOn, Path workingDirectory) throws ConfigurationException {
    Settings settings = run.settings();
    yaml.comment(
        file.exists()
            ? "the configuration is " + file.source().name()
            : "there is no configuration");
    word("kubernetesVersion", "--kubernetes-version", settings.kubernetesVersion().toString());
    word("controllerVersion", "--controller-version", text(settings.controllerVersion()));
    word("dialect", "--dialect", text(settings.dialect()));
    TargetType type = settings.defaultTargetType();
    word(
        "defaultTargetType",
        "--default-target-type",
        type == TargetType.UNKNOWN ? "" : type.toString());
    if (isGiven.test("--inject-label")) {
      list(
          "injectLabels",
          Optional.empty(),
          "--inject-label",
          new TreeSet<>(settings.injectLabels()));
    } else {
      section("injectLabels");
    }
    word("drainSeconds", "--drain-seconds", settings.drainSeconds() + "");
    word("nlbDrainSeconds", "--nlb-drain-seconds", settings.nlbDrainSeconds() + "");
    word("nodeDrainSeconds", "--node-drain-seconds", settings.nodeDrainSeconds() + "");
    word("shutdownSeconds", "--shutdown-seconds", settings.shutdownSeconds() + "");
    world(settings);
    section("externals");
    environments();
    list("exclude", value("exclude"), "--exclude", options.input().exclude());
    word("render", "--render", run.render().toString());
    section("helm");
    list(
        "schemas",
        value("schemas"),
        "--schema",
        options.input().schemas().stream()
            .map(s -> fromFile(workingDirectory.resolve(s)))
            .toList());
    word("failOn", "--fail-on", failOn.toString());
    baseline();
    rules(options.rules().part());
    List.of("overrides", "ignore", "locked", "policies").forEach(this::section);
    return yaml.toString();
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /** A key with one value, which is empty when nobody told it. */
  private void word(String key, String option, String effective) {
    Optional<Node> own = value(key);
    if (isGiven.test(option)) {
      yaml.line(key + ": " + effective, option);
    } else if (own.isPresent()) {
      yaml.entry(key + ":", own.get());
    } else if (effective.isEmpty()) {
      yaml.comment(key + " is not set");
    } else {
      yaml.line(key + ": " + effective, DEFAULT);
    }
  }

  private void world(Settings settings) {
    boolean closed = settings.world().closed();
    if (isGiven.test("--closed-world")) {
      yaml.line(
          "world: " + (closed ? "closed" : "open"),
          closed ? "--closed-world" : "--no-closed-world");
    } else {
      word("world", "--closed-world", "open");
    }
  }

  /** An empty list says that there are none, which is not what counts without the key. */
  private void environments() {
    if (file.values().environments().filter(List::isEmpty).isPresent()) {
      file.document()
          .flatMap(d -> Optional.ofNullable(entries(d.root()).get("environments")))
          .ifPresent(node -> yaml.line("environments: []", AnnotatedYaml.place(node)));
    } else {
      section("environments");
    }
  }

  private void section(String key) {
    value(key).ifPresent(node -> yaml.entry(key + ":", node));
  }

  private void list(String key, Optional<Node> own, String option, Collection<String> given) {
    own.ifPresent(node -> yaml.entry(key + ":", node));
    if (own.isEmpty() && !given.isEmpty()) {
      yaml.line(key + ":", option);
    }
    given.forEach(word -> yaml.line("  - " + AnnotatedYaml.quoted(word), option));
  }

  private void baseline() {
    if (isGiven.test("--no-baseline")) {
      yaml.comment("no baseline counts: --no-baseline");
      return;
    }
    Path place = run.baselinePlace().file();
    boolean named = isGiven.test("--baseline");
    if (!named && value("baseline").isPresent()) {
      section("baseline");
    } else if (named || Files.exists(place)) {
      yaml.line(
          "baseline: " + AnnotatedYaml.quoted(fromFile(place)), named ? "--baseline" : DEFAULT);
    } else {
      yaml.comment("there is no baseline");
    }
  }

  /** A path as the configuration would write it. */
  private String fromFile(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return file.folder().relativize(absolute).toString().replace('\\', '/');
  }

  private void rules(RuleSettings.Part given) {
    Map<String, Node> own = new TreeMap<>();
    value("rules").ifPresent(node -> own.putAll(entries(node)));
    Map<String, Map<String, String>> options = new TreeMap<>();
    given
        .options()
        .forEach(
            (name, value) -> {
              int dot = name.indexOf('.');
              options
                  .computeIfAbsent(name.substring(0, dot), id -> new TreeMap<>())
                  .put(name.substring(dot + 1), value);
            });
    TreeSet<String> ids = new TreeSet<>(own.keySet());
    ids.addAll(given.levels().keySet());
    ids.addAll(options.keySet());
    if (!ids.isEmpty()) {
      yaml.line("rules:", value("rules").map(AnnotatedYaml::place).orElse("the command line"));
    }
    for (String id : ids) {
      rule(
          id,
          Optional.ofNullable(own.get(id)),
          Optional.ofNullable(given.levels().get(id)),
          options.getOrDefault(id, Map.of()));
    }
  }

  private void rule(
      String id, Optional<Node> own, Optional<Level> level, Map<String, String> options) {
    Map<String, Node> ownOptions = new TreeMap<>();
    own.ifPresent(node -> ownOptions.putAll(entries(node)));
    Optional<Node> ownLevel =
        own.filter(ScalarNode.class::isInstance)
            .or(() -> Optional.ofNullable(ownOptions.remove(SEVERITY)));
    boolean alone = ownOptions.isEmpty() && options.isEmpty();
    String lead = alone ? "  " + id + ":" : "    " + SEVERITY + ":";
    if (!alone) {
      yaml.line("  " + id + ":", own.map(AnnotatedYaml::place).orElse("--set"));
    }
    if (level.isPresent()) {
      yaml.line(lead + " " + level.get(), "--rule");
    } else {
      ownLevel.ifPresent(node -> yaml.entry(lead, node));
    }
    TreeSet<String> names = new TreeSet<>(ownOptions.keySet());
    names.addAll(options.keySet());
    for (String name : names) {
      String set = options.get(name);
      Node written = ownOptions.get(name);
      if (set != null) {
        yaml.line("    " + name + ": " + AnnotatedYaml.quoted(set), "--set");
      } else if (written != null) {
        yaml.entry("    " + name + ":", written);
      }
    }
  }

  private static Map<String, Node> entries(Node node) {
    Map<String, Node> entries = new TreeMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(e -> e.name().ifPresent(name -> entries.put(name, e.value())));
    }
    return entries;
  }

  /** What the file says; empty when the key is absent, or nothing stands at it. */
  private Optional<Node> value(String key) {
    return file.document()
        .flatMap(d -> Optional.ofNullable(entries(d.root()).get(key)))
        .filter(
            node ->
                AnnotatedYaml.isNested(node)
                    || (node instanceof ScalarNode scalar && scalar.type() != ScalarType.NULL));
  }
}
