package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object that makes, changes or checks others.
 *
 * @param file where it stands, for messages
 */
record Plugin(Value object, String file) {

  private static final Set<String> FUNCTION =
      Set.of("config.kubernetes.io/function", "config.k8s.io/function");

  private static final Set<String> NAMES = Set.of("path", "paths", "files", "envs", "env");

  /** What it needs that is not Kustomize's own; a verb comes first. */
  Optional<String> problem() {
    String kind = Yaml.text(object, "kind").orElse("");
    boolean function =
        object.at("metadata", "annotations").stream()
            .flatMap(a -> a.members().stream())
            .anyMatch(a -> FUNCTION.contains(a.name()));
    if (function) {
      return Optional.of("runs the function %s of %s".formatted(kind, file));
    }
    if (!Yaml.text(object, "apiVersion").filter("builtin"::equals).isPresent()) {
      return Optional.of("runs the plugin %s of %s".formatted(kind, file));
    }
    return kind.equals("HelmChartInflationGenerator")
        ? Optional.of("inflates the Helm chart of %s".formatted(file))
        : Optional.empty();
  }

  /** What may be names of files. */
  List<String> names() {
    return names(object).toList();
  }

  private static Stream<String> names(Value value) {
    Stream<String> below =
        Stream.concat(value.members().stream(), value.items().stream()).flatMap(Plugin::names);
    boolean named = NAMES.contains(value.name().toLowerCase(Locale.ROOT));
    Stream<String> own =
        named
            ? Stream.concat(Stream.of(value), value.items().stream())
                .map(Value::text)
                .filter(t -> !t.isEmpty())
                .map(t -> t.substring(t.indexOf('=') + 1))
            : Stream.empty();
    return Stream.concat(own, below);
  }
}
