package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Findings that the configuration, a comment or a baseline lets pass, and that come back. */
class KnownFindingsTests extends ConfiguredApplication {

  @Test
  void findingsOfFilesThatOneMayNotEditAreIgnored() throws IOException {
    write("k8s/web.yaml", APP);
    String entry =
        "ignore: [{rules: [prestop-missing], paths: [k8s], objects: [Deployment/web], reason: old,"
            + " expires: 2027-01-31}]\n";
    write("rollgate.yaml", entry);
    assertThat(found("prestop-missing,suppression-expired", "--today", "2027-01-31", "k8s"))
        .isEmpty();
    assertThat(found("prestop-missing,suppression-expired", "--today", "2027-02-01", "k8s"))
        .isEqualTo(
            """
            k8s/web.yaml:26:15: error[prestop-missing]
            rollgate.yaml:1:10: warning[suppression-expired]
            """);
    assertThat(found("prestop-missing", "--no-suppressions", "k8s")).contains("error[");
    write("rollgate.yaml", entry + "locked: [prestop-missing]\n");
    assertThat(found("prestop-missing", "--today", "2027-01-01", "k8s")).contains("error[");
  }

  @Test
  void whatAnotherToolFillsInMayBringAFindingBack() throws IOException {
    String decided = " # rollgate: ignore[replicas-one] agreed";
    write("k8s/web.yaml", APP.replace("replicas: 2", "replicas: 1" + decided));
    assertThat(found("replicas-one,suppression-unused", "k8s")).isEmpty();
    write("k8s/web.yaml", APP.replace("replicas: 2", "replicas: ${REPLICAS}" + decided));
    assertThat(found("replicas-one,suppression-unused", "k8s")).isEmpty();
    write("k8s/web.yaml", APP.replace("replicas: 2", "replicas: 2" + decided));
    assertThat(found("replicas-one,suppression-unused", "k8s"))
        .isEqualTo("k8s/web.yaml:20:34: warning[suppression-unused]\n");
  }

  @Test
  void theBaselineKeepsWhatMayComeBack() throws IOException {
    write("web.yaml", APP.replace("replicas: 2", "replicas: 1"));
    assertThat(run("baseline", "create", ".").code()).isEqualTo(ExitCode.OK);
    write("web.yaml", APP.replace("replicas: 2", "replicas: ${REPLICAS}"));
    assertThat(run("lint", ".").out()).doesNotContain("baseline-stale");
    assertThat(run("baseline", "prune", ".").out()).startsWith("took 0 findings");
  }

  @Test
  void whatAnIgnoredObjectIsCalledHasAForm() throws IOException {
    write("k8s/web.yaml", APP);
    write("rollgate.yaml", "ignore: [{rules: [prestop-missing], objects: [web], reason: old}]\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo(
            "rollgate: rollgate.yaml:1:47: ignore[0].objects[0] takes Kind/name, such as"
                + " Deployment/web\n");
  }
}
