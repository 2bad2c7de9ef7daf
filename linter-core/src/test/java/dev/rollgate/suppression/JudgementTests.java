package dev.rollgate.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.Suppressed;
import dev.rollgate.lint.Suppressed.Origin;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configuration suppresses, and what is told of suppressions of any form. */
class JudgementTests {

  private static final SourceText CONFIGURATION =
      new SourceText("rollgate.yaml", "ignore: bad-value ugly-value bad-vale");

  private static final String BAD =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: bad
      """;
  private static final String GOOD = BAD.replace("bad", "good");
  private static final String COMMENT = "# rollgate: ignore[bad-value] why\n";
  private static final String UNUSED =
      "suppression-unused: \"bad-value\" finds nothing here that would be suppressed";

  private static IgnoreEntry entry(
      String reason, Optional<LocalDate> expires, Predicate<Finding> place, String... rules) {
    List<RuleName> names =
        Arrays.stream(rules)
            .map(
                rule -> {
                  int at = CONFIGURATION.text().indexOf(rule);
                  return new RuleName(rule, new Span(CONFIGURATION, at, at + rule.length()));
                })
            .toList();
    return new IgnoreEntry(names, place, reason, expires, new Span(CONFIGURATION, 0, 6));
  }

  private static IgnoreEntry entry(String... rules) {
    return entry("old", Optional.empty(), finding -> true, rules);
  }

  @Test
  void theConfigurationSuppresses() {
    LintResult result = new Trial().ignoring(entry("bad-value")).lint(BAD);
    assertThat(Trial.lines(result)).isEmpty();
    assertThat(result.suppressed())
        .extracting(Suppressed::origin, Suppressed::reason)
        .containsExactly(tuple(Origin.CONFIGURATION, "old"));
    assertThat(result.summary().suppressed()).isEqualTo(1);
  }

  @Test
  void theManifestComesFirst() {
    LintResult result = new Trial().ignoring(entry("bad-value")).lint(COMMENT + BAD);
    assertThat(Trial.lines(result)).isEmpty();
    assertThat(result.suppressed()).extracting(Suppressed::origin).containsOnly(Origin.MANIFEST);
  }

  @Test
  void anEntryIsAboutItsPlaceAlone() {
    IgnoreEntry there =
        entry("old", Optional.empty(), f -> f.span().file().equals("b.yaml"), "bad-value");
    LintResult result = new Trial().ignoring(there).lint(Map.of("a.yaml", BAD, "b.yaml", BAD));
    assertThat(result.findings()).extracting(f -> f.span().file()).containsExactly("a.yaml");
  }

  @Test
  void anEntryIsToldOfWhereItStands() {
    Trial trial =
        new Trial()
            .ignoring(entry("", Optional.of(Trial.TODAY.minusDays(1)), f -> true, "bad-value"))
            .ignoring(entry("ugly-value", "bad-vale"));
    assertThat(trial.findings(BAD))
        .containsExactly(
            "4:9 bad-value: the value is bad",
            "1:1 suppression-expired: the suppression of \"bad-value\" ended on 2026-11-25",
            "1:1 suppression-without-reason: nothing says why \"bad-value\" is ignored",
            "1:19 suppression-unused: \"ugly-value\" finds nothing here that would be suppressed",
            "1:30 suppression-unused: no such rule: bad-vale; did you mean bad-value?");
  }

  @Test
  void anEntryOfAPlaceThatIsNotInTheRunIsNotUnused() {
    IgnoreEntry elsewhere =
        entry("old", Optional.empty(), f -> f.span().file().equals("b.yaml"), "bad-value");
    assertThat(new Trial().ignoring(elsewhere).findings(GOOD)).isEmpty();
    assertThat(new Trial().ignoring(entry("bad-value")).findings(GOOD)).hasSize(1);
  }

  @Test
  void nothingSuppressesALockedRule() {
    Trial trial = new Trial().locked("bad-value").ignoring(entry("bad-value", "ugly-value"));
    assertThat(trial.findings(COMMENT + BAD))
        .containsExactly(
            "1:20 suppression-locked: \"bad-value\" is locked: nothing may suppress it",
            "5:9 bad-value: the value is bad",
            "1:9 suppression-locked: \"bad-value\" is locked: nothing may suppress it",
            "1:19 suppression-unused: \"ugly-value\" finds nothing here that would be suppressed");
  }

  @Test
  void anUnusedOneIsTold() {
    assertThat(new Trial().findings(COMMENT + GOOD)).containsExactly("1:20 " + UNUSED);
  }

  @Test
  void twoForTheSameFindingAreBothUsed() {
    assertThat(new Trial().findings(COMMENT + BAD.replace(": bad", ": bad " + COMMENT.strip())))
        .isEmpty();
  }

  @Test
  void whatSuppressesARuleThatDoesNotRunIsNotUnused() {
    assertThat(new Trial().without("bad-value").findings(COMMENT + GOOD)).isEmpty();
    assertThat(new Trial().level("bad-value", Level.OFF).findings(COMMENT + GOOD)).isEmpty();
    Trial offThere =
        new Trial().level("bad-value", Level.OFF, f -> f.span().file().equals("app.yaml"));
    assertThat(offThere.findings(COMMENT + GOOD)).isEmpty();
    Trial offElsewhere =
        new Trial().level("bad-value", Level.OFF, f -> f.span().file().equals("b.yaml"));
    assertThat(offElsewhere.findings(COMMENT + GOOD)).containsExactly("1:20 " + UNUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // of no kind in use
        "{kind: Unknown, apiVersion: example.org/v1, metadata: {name: Namespace}}",
        // a patch
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 3}}",
        // made by a controller
        "{apiVersion: v1, kind: Pod, metadata: {name: web, ownerReferences: ["
            + "{kind: ReplicaSet, name: w, controller: true}]}, spec: {containers: []}}",
      })
  void whatIsNotLookedAtAsAWholeIsNotJudged(String text) {
    assertThat(new Trial().findings(COMMENT + text)).isEmpty();
  }

  @Test
  void inAnOpenWorldAnObjectOnNoTrafficPathIsNotJudged() {
    assertThat(new Trial().inAnOpenWorld().findings(COMMENT + GOOD)).isEmpty();
  }

  @Test
  void inAnOpenWorldAnObjectOnATrafficPathIsJudged() {
    String text =
        """
        # rollgate: ignore[bad-value] why
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, ports: [{containerPort: 80}]}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        ---
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: web, namespace: shop}
        spec: {serviceRef: {name: web, port: 80}, targetType: ip, targetGroupARN: a}
        """;
    assertThat(new Trial().inAnOpenWorld().findings(text)).containsExactly("1:20 " + UNUSED);
  }

  @ParameterizedTest
  @EnumSource(SuppressionRule.class)
  void theRulesAboutSuppressionsCannotBeSuppressed(SuppressionRule rule) {
    String id = rule.info().id();
    assertThat(new Trial().findings("# rollgate: ignore[%s] why\n".formatted(id) + GOOD))
        .containsExactly("1:20 suppression-unused: \"%s\" cannot be suppressed".formatted(id));
  }

  @Test
  void theRulesAboutSuppressionsCanBeGraded() {
    LintResult graded = new Trial().level("suppression-unused", Level.ERROR).lint(COMMENT + GOOD);
    assertThat(graded.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    assertThat(new Trial().level("suppression-unused", Level.OFF).findings(COMMENT + GOOD))
        .isEmpty();
    assertThat(new Trial().without("suppression-unused").findings(COMMENT + GOOD)).isEmpty();
  }

  @Test
  void aSuppressedFindingIsNotFixed() {
    FixResult result = new Trial().fix(COMMENT + BAD, f -> true);
    assertThat(result.applied()).isEmpty();
    assertThat(result.changed()).isEmpty();
  }

  @Test
  void aFixMayLeaveASuppressionUnused() {
    String text =
        """
        # rollgate: ignore[bad-value] why
        apiVersion: v1
        kind: Namespace
        metadata:
          name: &x ugly
          labels:
            a: *x
            b: ugly # rollgate: ignore[broken-document] nothing yet
        """;
    FixResult result = new Trial().fix(text, f -> f.rule().id().equals("ugly-value"));
    assertThat(result.dropped()).isEmpty();
    assertThat(result.changed().get(0).after().text())
        .contains("b: good # rollgate: ignore[broken-document] nothing yet\n")
        .startsWith("# rollgate: ignore[bad-value] why\n");
  }
}
