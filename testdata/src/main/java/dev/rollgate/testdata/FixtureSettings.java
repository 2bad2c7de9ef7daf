package dev.rollgate.testdata;

import dev.rollgate.lint.RuleSettings;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a case sets: the lines of {@code options.txt}, or the options of a page's example.
 *
 * @param assumed of the cluster
 * @param rules about rules
 * @param locked names of rules that nothing may suppress
 */
public record FixtureSettings(Settings assumed, RuleSettings rules, Set<String> locked) {

  /** Nothing set. */
  public static final FixtureSettings DEFAULT =
      new FixtureSettings(Settings.DEFAULT, RuleSettings.DEFAULT, Set.of());

  /**
   * What the options set, one each.
   *
   * @throws IllegalArgumentException for one that means nothing
   */
  static FixtureSettings of(List<String> options) {
    FixtureSettings settings = DEFAULT;
    for (String option : options) {
      settings = settings.with(option);
    }
    return settings;
  }

  private FixtureSettings with(String option) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    String value = option.substring(equals + 1);
    if (name.startsWith("with ") || name.equals("unsafe")) {
      return this;
    }
    if (name.startsWith("set ")) {
      Map<String, String> set = Map.of(name.substring("set ".length()), value);
      return new FixtureSettings(
          assumed, rules.and(RuleSettings.Part.everywhere(Map.of(), set)), locked);
    }
    if (name.equals("locked")) {
      return new FixtureSettings(assumed, rules, Set.of(value.split(",", -1)));
    }
    return new FixtureSettings(assumed(name, value), rules, locked);
  }

  private Settings assumed(String name, String value) {
    return switch (name) {
      case "closed-world" -> assumed.withWorld(World.CLOSED);
      case "kubernetes-version" ->
          assumed.withKubernetesVersion(Release.parse(value).orElseThrow());
      case "controller-version" ->
          assumed.withControllerVersion(Release.parse(value).orElseThrow());
      case "dialect" ->
          assumed.withDialect(Dialect.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));
      case "inject-labels" -> assumed.withInjectLabels(Set.of(value.split(",", -1)));
      case "default-target-type" ->
          assumed.withDefaultTargetType(TargetType.valueOf(value.toUpperCase(Locale.ROOT)));
      default -> throw new IllegalArgumentException("no such option of a fixture: " + name);
    };
  }
}
