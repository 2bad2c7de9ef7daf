package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.files.FileReading;
import dev.rollgate.files.FoundFile;
import dev.rollgate.files.FoundFile.Way;
import dev.rollgate.kube.Kind;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.LintResult.Summary;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Safety;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is read of a folder in which one namespace of many is bound. */
class SkippingCountTests {

  private static final int NAMESPACES = 30;
  private static final int APPLICATIONS = 4;
  private static final int OF_A_NAMESPACE = 1 + APPLICATIONS * SyntheticNamespaces.DOCUMENTS;

  /** The files of the application that is bound, and of its Namespace. */
  private static final String[] CHANGED = {
    Path.of("team-7", "app-7-2.yaml").toString(), Path.of("team-7", "namespace.yaml").toString()
  };

  @TempDir private Path folder;

  private void writeBinding(String namespace, String name) throws IOException {
    Files.writeString(
        folder.resolve("tgb-" + name + ".yaml"), SyntheticNamespaces.binding(namespace, name));
  }

  private BothWays linted() throws Exception {
    BothWays both = BothWays.of(folder, Settings.DEFAULT);
    both.agree();
    return both;
  }

  @Test
  void nothingIsParsedWhereNothingIsBound() throws Exception {
    SyntheticNamespaces.write(folder, NAMESPACES, APPLICATIONS);
    Summary summary = linted().summary();
    assertThat(summary.resources()).isZero();
    assertThat(summary.skipped()).isEqualTo(NAMESPACES * OF_A_NAMESPACE);
  }

  @Test
  void theBoundNamespaceAloneIsParsed() throws Exception {
    SyntheticNamespaces.write(folder, NAMESPACES, APPLICATIONS);
    writeBinding("team-7", "app-7-2");
    Summary summary = linted().summary();
    assertThat(summary.resources()).isEqualTo(OF_A_NAMESPACE + 1);
    assertThat(summary.skipped()).isEqualTo((NAMESPACES - 1) * OF_A_NAMESPACE);
  }

  @Test
  void whatIsBoundIsLintedInHoweverManyNamespaces() throws Exception {
    SyntheticNamespaces.write(folder, NAMESPACES, APPLICATIONS);
    for (int n = 0; n < NAMESPACES; n += 3) {
      writeBinding("team-" + n, "app-" + n + "-1");
    }
    BothWays both = linted();
    int bound = NAMESPACES / 3;
    assertThat(both.summary().skipped()).isEqualTo((NAMESPACES - bound) * OF_A_NAMESPACE);
    assertThat(both.findings())
        .filteredOn(f -> f.rule().id().equals("prestop-missing"))
        .hasSize(bound);
  }

  @Test
  void aFixReadsTheFilesAgainThatItChangesAndNoOther() throws IOException {
    SyntheticNamespaces.write(folder, NAMESPACES, APPLICATIONS);
    writeBinding("team-7", "app-7-2");
    FileReading reading = new FileReading(Kind::mayBeIn, root -> false, Limits.DEFAULT);
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(
              f -> reading.read(new FoundFile(folder.relativize(f).toString(), f, f, Way.BELOW)));
    }
    List<String> readAgain = new ArrayList<>();
    Fixer fixer =
        new Fixer(
            new Linter(RuleCatalog.load().rules()),
            text -> {
              readAgain.add(text.name());
              return reading.reread(text);
            },
            new Workspace(Settings.DEFAULT),
            Fixer.atLeast(Safety.SAFE));
    FixResult result = fixer.fix(reading.files(), reading.unreadable());
    assertThat(result.changed())
        .extracting(c -> c.after().name())
        .containsExactlyInAnyOrder(CHANGED);
    assertThat(readAgain).containsOnly(CHANGED);
  }
}
