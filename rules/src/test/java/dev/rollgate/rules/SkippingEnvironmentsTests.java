package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.traffic.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are environments by objects alone that nothing binds. */
class SkippingEnvironmentsTests {

  private static final String BUDGET =
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: web
        namespace: shop
      spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What the application of one environment lacks, only another has. */
  @BeforeEach
  void writeAnApplication() throws Exception {
    write("clusters/a/web.yaml", SyntheticNamespaces.application("shop", "web"));
    write("clusters/a/tgb.yaml", SyntheticNamespaces.binding("shop", "web"));
    write("clusters/b/budget.yaml", BUDGET);
  }

  private BothWays linted() throws Exception {
    BothWays both = BothWays.of(folder, Settings.DEFAULT);
    both.agree();
    return both;
  }

  private static boolean lacksBudget(BothWays both) {
    return both.findings().stream().anyMatch(f -> f.rule().id().equals("pdb-missing"));
  }

  @Test
  void foldersThatShareNothingAreOneProject() throws Exception {
    write("clusters/a/tools.yaml", SyntheticNamespaces.application("tools", "job"));
    assertThat(lacksBudget(linted())).isFalse();
  }

  @Test
  void anObjectThatNothingBindsMakesEnvironments() throws Exception {
    write("clusters/a/tools.yaml", SyntheticNamespaces.application("tools", "job"));
    write("clusters/b/tools.yaml", SyntheticNamespaces.application("tools", "job"));
    BothWays both = linted();
    assertThat(lacksBudget(both)).isTrue();
    // One object is enough.
    assertThat(both.summary().skipped()).isEqualTo(2);
  }

  @Test
  void anObjectWhoseTextDoesNotTellItsNameMakesEnvironments() throws Exception {
    String job = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: job, namespace: x}\n";
    write("clusters/a/x.yaml", job + "spec: {selector: {}, template: {spec: {containers: []}}}\n");
    write("clusters/b/x.yaml", job + "spec: {selector: {}, template: {spec: {containers: []}}}\n");
    linted();
  }

  @Test
  void patchesMakeNoneButTheObjectBehindThemDoes() throws Exception {
    String patch =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: job\n  namespace: tools\n";
    write("clusters/a/a.yaml", patch + "spec: {replicas: 2}\n");
    write("clusters/b/a.yaml", patch + "spec: {replicas: 2}\n");
    assertThat(lacksBudget(linted())).isFalse();
    write("clusters/a/b.yaml", SyntheticNamespaces.application("tools", "job"));
    write("clusters/b/b.yaml", SyntheticNamespaces.application("tools", "job"));
    assertThat(lacksBudget(linted())).isTrue();
  }
}
