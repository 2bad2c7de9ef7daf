package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleOption;
import dev.rollgate.lint.Safety;
import dev.rollgate.testdata.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of all rules, docs/rules.md, is made from the rules and kept in step with them. */
class RuleTableTests {

  private static final List<Rule> RULES = RuleCatalog.load().rules();

  private static final Path TABLE = Fixture.root().getParent().resolve("docs/rules.md");

  private static final String BUILT_IN = BuiltInRules.class.getPackageName();

  @Test
  void isUpToDate() throws IOException {
    String table = table();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }
    assertThat(TABLE)
        .as("docs/rules.md; -Dgolden.update=true writes it anew")
        .exists()
        .content()
        .isEqualTo(table);
  }

  private static String table() {
    List<String> lines = new ArrayList<>();
    lines.add("# Rules");
    lines.add("");
    lines.add(
        "Made from the rules by `mvn verify`. `rollgate explain RULE` prints a rule's page here.");
    families()
        .forEach(
            family -> {
              lines.add("");
              lines.add("## " + family);
              lines.add("");
              lines.add("| rule | severity | fix | what it finds |");
              lines.add("| --- | --- | --- | --- |");
              rules(family).map(RuleTableTests::row).forEach(lines::add);
            });
    lines.add("");
    lines.add("## Options");
    lines.add("");
    lines.add("Set on the command line with `--set RULE.OPTION=VALUE`.");
    lines.add("");
    lines.add("| option | default | meaning |");
    lines.add("| --- | --- | --- |");
    for (Rule rule : RULES) {
      rule.info().options().forEach(option -> lines.add(row(rule.info(), option)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static Stream<String> families() {
    return RULES.stream().map(RuleTableTests::family).distinct().sorted();
  }

  private static Stream<Rule> rules(String family) {
    return RULES.stream().filter(r -> family(r).equals(family));
  }

  private static String family(Rule rule) {
    String name = rule.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String row(Rule rule) {
    RuleInfo info = rule.info();
    String page = RuleCatalog.page(rule).orElseThrow();
    String fixes =
        RuleCatalog.safeties(page).stream().map(Safety::word).collect(Collectors.joining(", "));
    String module = rule.getClass().getPackageName().startsWith(BUILT_IN) ? "rules" : "linter-core";
    return "| [`%s`](../%s/src/main/resources/rule-pages/%s.md) | %s | %s | %s |"
        .formatted(info.id(), module, info.id(), info.severity().word(), fixes, info.summary());
  }

  private static String row(RuleInfo rule, RuleOption<?> option) {
    return "| `%s.%s` | `%s` | %s |"
        .formatted(rule.id(), option.name(), option.defaultText(), option.description());
  }
}
