package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What {@code rollgate.yaml} says of some files, namespaces and environments alone. */
class ConfiguredPlacesTests extends ConfiguredApplication {

  @Test
  void overridesAreForFilesAndForNamespaces() throws IOException {
    write(
        "rollgate.yaml",
        """
        overrides:
          - paths: [k8s/legacy]
            rules: {prestop-missing: off}
          - namespaces: [test]
            rules: {prestop-missing: info}
        """);
    write("k8s/legacy/web.yaml", APP);
    write("k8s/test/web.yaml", APP.replace("shop", "test"));
    write("k8s/web.yaml", APP.replace("shop", "prod"));
    assertThat(found("prestop-missing", "k8s"))
        .isEqualTo(
            """
            k8s/test/web.yaml:26:15: info[prestop-missing]
            k8s/web.yaml:26:15: error[prestop-missing]
            """);
  }

  @Test
  void optionsOfRulesCanDifferByPlace() throws IOException {
    write(
        "rollgate.yaml",
        """
        overrides:
          - paths: [k8s/small]
            rules: {replicas-one: {severity: info, min-replicas: 3}}
        """);
    write("k8s/small/web.yaml", APP);
    write("k8s/large/web.yaml", APP);
    assertThat(found("replicas-one", "k8s"))
        .isEqualTo("k8s/small/web.yaml:20:13: info[replicas-one]\n");
  }

  @Test
  void environmentsAreProjectsByThemselves() throws IOException {
    String labelled =
        NAMESPACE.replace(
            "shop}", "shop, labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}");
    write("clusters/a/web.yaml", APP);
    write("clusters/b/web.yaml", APP);
    write("clusters/b/namespace.yaml", NAMESPACE);
    write("namespaces/shop.yaml", labelled);
    write("rollgate.yaml", "environments: ['clusters/*']\n");
    assertThat(found("gate-ns-label-missing", "."))
        .isEqualTo("clusters/b/namespace.yaml:3:18: error[gate-ns-label-missing]\n");
    assertThat(run("files", ".").out())
        .containsPattern("clusters/b/namespace.yaml +linted +1 resource; environment clusters/b")
        .containsPattern("(?m)^namespaces/shop.yaml +linted +1 resource$");
    // What is shared is looked at in each of them, and told once.
    write("shared/web.yaml", APP.replace("name: web", "name: api"));
    assertThat(found("prestop-missing", "."))
        .isEqualTo(
            """
            clusters/a/web.yaml:26:15: error[prestop-missing]
            clusters/b/web.yaml:26:15: error[prestop-missing]
            shared/web.yaml:26:15: error[prestop-missing]
            """);
    assertThat(run("lint", "--output", "json", ".").out()).contains("\"resources\":11");
    assertThat(run("fix", ".").code()).isNotEqualTo(ExitCode.FAULT);
    assertThat(found("prestop-missing", ".")).isEmpty();
  }

  @Test
  void theBaselineTellsEnvironmentsApart() throws IOException {
    write("rollgate.yaml", "environments: [overlays/*]\n");
    String good =
        APP.replace(
            "      image: web:1",
            "      image: web:1\n        lifecycle: {preStop: {sleep: {seconds: 30}}}");
    assertThat(good).isNotEqualTo(APP);
    write("overlays/prod/web.yaml", APP);
    write(
        "overlays/dev/web.yaml",
        good.replace(
            "      containers", "      terminationGracePeriodSeconds: 60\n      containers"));
    run("baseline", "create", ".");
    assertThat(found("prestop-missing", ".")).isEmpty();
    write("overlays/dev/web.yaml", APP);
    Files.delete(folder.resolve("overlays/prod/web.yaml"));
    assertThat(found("prestop-missing", "."))
        .isEqualTo("overlays/dev/web.yaml:26:15: error[prestop-missing]\n");
  }
}
