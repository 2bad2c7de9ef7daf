package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.NodePath;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fixes of one overlay in patches that are made for them, in the overlay's kustomization. */
class NewPatchFixTests extends TwoOverlays {

  private static final String PATCHED =
      """
      patches:
        - patch: |-
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
      """;

  @Test
  void aSecondItemDoesNotKnowOfTheFirstAndIsAnotherPatch() {
    patch("own", "  replicas: 1\n");
    NodePath other = POD.key("containers").index(0).key("tty");
    Map<String, String> fixed = fixed(wants(PULL, Content.of("Always"), other, Content.of(true)));
    assertThat(fixed.get("own.yaml")).endsWith("imagePullPolicy: Always\n").doesNotContain("tty");
    assertThat(fixed.get("prod/kustomization.yaml"))
        .isEqualTo(
            KUSTOMIZATION
                + PATCHED
                + """
                          template:
                            spec:
                              containers:
                                - name: web
                                  tty: true
                  """);
  }

  @Test
  void aPatchThatOthersTakeIsNotExtended() {
    sharedPatch("common", "  replicas: 1\n");
    assertThat(fixed(wants(READY, Content.of(5))))
        .isEqualTo(changed("prod/kustomization.yaml", PATCHED + "        minReadySeconds: 5\n"));
  }

  @Test
  void aPatchThatOthersTakeHidesWhatIsBelowIt() {
    sharedPatch("common", "  replicas: 1\n").patch("own", "  replicas: 1\n");
    assertThat(fixed(wants(REPLICAS, Content.of(2))))
        .isEqualTo(changed("prod/kustomization.yaml", PATCHED + "        replicas: 2\n"));
  }

  @Test
  void changesOfOneObjectShareOnePatch() {
    assertThat(
            fixed(
                wants(
                    READY,
                    Content.of(5),
                    SPEC.key("paused"),
                    Content.of(true),
                    PULL,
                    Content.of("Always"))))
        .isEqualTo(
            changed(
                "prod/kustomization.yaml",
                PATCHED
                    + """
                              minReadySeconds: 5
                              paused: true
                              template:
                                spec:
                                  containers:
                                    - name: web
                                      imagePullPolicy: Always
                      """));
  }

  @Test
  void aPatchIsAppendedToThoseOfTheKustomization() {
    String listed = KUSTOMIZATION + "patches:\n  - path: other.yaml\n";
    texts.put("prod/kustomization.yaml", listed);
    assertThat(fixed(wants(READY, Content.of(5))))
        .isEqualTo(
            changed(
                "prod/kustomization.yaml",
                PATCHED.substring("patches:\n".length()) + "        minReadySeconds: 5\n"));
  }

  @Test
  void anItemOfAnotherListGetsNoPatch() {
    NodePath port = POD.key("containers").index(0).key("ports").index(0).key("name");
    Finding finding = finding(wants(port, Content.of("http")));
    assertThat(finding.fix().map(Fix::safety)).isEqualTo(Optional.of(Safety.MANUAL));
    assertThat(finding.help()).contains("a patch of an item of \"ports\" is not made");
  }
}
