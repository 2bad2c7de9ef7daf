package dev.rollgate.cli;

import dev.rollgate.lint.Level;
import dev.rollgate.lint.RuleSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is set about rules. */
final class RuleOptions {

  @Option(
      names = "--rule",
      paramLabel = "RULE=LEVEL",
      description = "off, info, warning or error for a rule; may be repeated.")
  private Map<String, Level> levels = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "RULE.OPTION=VALUE",
      description = "An option of a rule, as in docs/rules.md; may be repeated.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Mixin private final RuleJarOptions jars = new RuleJarOptions();

  @Option(names = "--no-suppressions", description = "Report what is suppressed too.")
  private boolean noSuppressions;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day by which suppressions expire, as 2027-01-31.")
  private Optional<LocalDate> today = Optional.empty();

  RuleSettings.Part part() {
    return RuleSettings.Part.everywhere(levels, options);
  }

  List<Path> jars() {
    return jars.jars();
  }

  boolean suppressions() {
    return !noSuppressions;
  }

  LocalDate today() {
    return today.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
  }
}
