package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.Finding;
import dev.rollgate.testdata.Bench;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.yaml.Document;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A comment for every rule at the head silences the document below it, and nothing else. */
class SuppressionLawTests {

  private static final String HEAD =
      "# rollgate: ignore[%s] why\n"
          .formatted(
              BuiltInRules.ALL.stream()
                  .map(rule -> rule.info().id())
                  .collect(Collectors.joining(", ")));

  @Test
  void aHeadSilencesItsDocumentAndNothingElse() {
    int silenced = 0;
    for (Fixture fixture : oneOfEachRule()) {
      Map<String, byte[]> input = fixture.input();
      Bench bench = new Bench(BuiltInRules.ALL, fixture.settings());
      List<Finding> findings = bench.lint(input).findings();
      for (String name : input.keySet()) {
        String text = new String(input.get(name), StandardCharsets.UTF_8);
        Optional<Document> first =
            bench.parse(name, input.get(name)).documents().stream().findFirst();
        boolean concerned = findings.stream().anyMatch(f -> f.span().file().equals(name));
        if (!concerned || !name.endsWith("yaml") || text.startsWith("\uFEFF") || first.isEmpty()) {
          continue;
        }
        Map<String, byte[]> changed = new TreeMap<>(input);
        changed.put(name, (HEAD + text).getBytes(StandardCharsets.UTF_8));
        int end = first.get().span().end();
        Predicate<Finding> inFirst = f -> isIn(f, name, end);
        List<String> expected =
            findings.stream().filter(inFirst.negate()).map(f -> line(f, name, 1)).toList();
        assertThat(bench.lint(changed).findings())
            .as("%s/%s, %s", fixture.rule(), fixture.name(), name)
            .extracting(f -> line(f, name, 0))
            .containsExactlyInAnyOrderElementsOf(expected);
        silenced += findings.size() - expected.size();
      }
    }
    assertThat(silenced).isPositive();
  }

  private static Collection<Fixture> oneOfEachRule() {
    Map<String, Fixture> byRule = new TreeMap<>();
    Fixture.all().stream()
        .filter(f -> !f.findings().isEmpty() && f.settings().locked().isEmpty())
        .filter(f -> !f.rule().equals("unreadable-file"))
        .forEach(f -> byRule.putIfAbsent(f.rule(), f));
    return byRule.values();
  }

  /** Whether a finding points into the first part of a file, or its object stands there. */
  private static boolean isIn(Finding finding, String name, int end) {
    boolean points = finding.span().file().equals(name) && finding.span().end() <= end;
    boolean about =
        finding
            .resource()
            .filter(r -> r.file().equals(name) && r.document().span().end() <= end)
            .isPresent();
    return points || about;
  }

  private static String line(Finding finding, String name, int shift) {
    int line = finding.span().from().line() + (finding.span().file().equals(name) ? shift : 0);
    return "%s:%d %s %s"
        .formatted(finding.span().file(), line, finding.rule().id(), finding.message());
  }
}
