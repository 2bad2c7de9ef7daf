package dev.rollgate.testdata;

import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.KubernetesVersion;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import java.util.Locale;
import java.util.Set;

/** One line of {@code options.txt}, or one option of a page's example. */
final class FixtureOption {

  private FixtureOption() {}

  /**
   * The settings with the option.
   *
   * @throws IllegalArgumentException for a line that means nothing
   */
  static Settings apply(Settings settings, String line) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? line : line.substring(0, equals);
    String value = line.substring(equals + 1);
    if (name.startsWith("with ")) {
      return settings;
    }
    if (name.startsWith("set ")) {
      return settings.withRuleOption(name.substring("set ".length()), value);
    }
    return switch (name) {
      case "unsafe" -> settings;
      case "closed-world" -> settings.withClosedWorld(true);
      case "kubernetes-version" ->
          settings.withKubernetesVersion(KubernetesVersion.parse(value).orElseThrow());
      case "dialect" ->
          settings.withDialect(Dialect.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));
      case "inject-labels" -> settings.withInjectLabels(Set.of(value.split(",", -1)));
      case "default-target-type" ->
          settings.withDefaultTargetType(TargetType.valueOf(value.toUpperCase(Locale.ROOT)));
      default -> throw new IllegalArgumentException("no such option of a fixture: " + line);
    };
  }
}
