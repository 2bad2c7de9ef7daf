package dev.rollgate.maven;

import dev.rollgate.config.ConfigurationWords;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.text.Choice;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rules there are, and what is set about them. */
abstract class AbstractRulesMojo extends AbstractAssumptionsMojo {

  /**
   * The rules to run, or to make the fixes of: these alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.only")
  private List<String> only = List.of();

  /**
   * The rules not to run, or not to make the fixes of.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.except")
  private List<String> except = List.of();

  /**
   * Levels of rules, as {@code RULE=off}, {@code RULE=info}, {@code RULE=warning} or {@code
   * RULE=error}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.ruleLevels")
  private List<String> ruleLevels = List.of();

  /**
   * Options of rules, as {@code RULE.OPTION=VALUE}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.ruleOptions")
  private List<String> ruleOptions = List.of();

  /**
   * Jars that bring rules. Those among the plugin's own dependencies count without being named.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.rulesJars")
  private List<File> rulesJars = List.of();

  /**
   * Whether suppressions count; without them everything is told.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.suppressions", defaultValue = "true")
  private boolean suppressions = true;

  /**
   * The day by which suppressions expire, such as {@code 2027-01-31}; today when it is not set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.today")
  private @Nullable String today;

  final Set<String> only() {
    return new LinkedHashSet<>(ParameterValues.given(only));
  }

  final Set<String> except() {
    return new LinkedHashSet<>(ParameterValues.given(except));
  }

  final List<File> rulesJars() {
    return rulesJars;
  }

  final boolean suppressions() {
    return suppressions;
  }

  /**
   * What is set about rules.
   *
   * @throws MojoExecutionException when a value makes no sense
   */
  final RuleSettings.Part ruleSettings() throws MojoExecutionException {
    return RuleSettings.Part.everywhere(
        ParameterValues.readPairs(
            "ruleLevels", ruleLevels, "RULE=LEVEL", word -> Choice.of(word, Level.class)),
        ParameterValues.readPairs(
            "ruleOptions",
            ParameterValues.joined(ruleOptions),
            "RULE.OPTION=VALUE",
            value -> value));
  }

  /**
   * The day by which suppressions expire.
   *
   * @throws MojoExecutionException when it is none
   */
  final LocalDate today() throws MojoExecutionException {
    return ParameterValues.read("today", today, ConfigurationWords::date)
        .orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
  }
}
