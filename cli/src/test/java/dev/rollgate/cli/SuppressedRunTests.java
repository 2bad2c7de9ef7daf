package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What suppressions do to a run as a whole. */
class SuppressedRunTests {

  private static final String BOUND =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: web, namespace: shop}
      spec: {serviceRef: {name: web, port: 80}, targetType: ip}
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]
      """;

  @TempDir private Path folder;

  private String lint(String manifests, String... more) throws IOException {
    Files.writeString(folder.resolve("app.yaml"), manifests);
    String[] args = new String[more.length + 6];
    args[0] = "lint";
    args[1] = "--output";
    args[2] = "concise";
    args[3] = "--only";
    args[4] = "prestop-missing,suppression-unused,suppression-malformed";
    System.arraycopy(more, 0, args, 5, more.length);
    args[args.length - 1] = ".";
    return new TestProgram(folder, false).run("", args).out().replaceAll("(?m)\\] .*$", "]");
  }

  @Test
  void textOfTheDocumentAboveIsNoComment() throws IOException {
    String above =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: text}
        data:
          k: "abc
        # rollgate: ignore[prestop-missing] not for you"
        ---
        """;
    assertThat(lint(BOUND + "---\n" + above + DEPLOYMENT)).contains("error[prestop-missing]");
    String comment = "---\nother: text\n# rollgate: ignore[prestop-missing] for you\n---\n";
    assertThat(lint(BOUND + comment + DEPLOYMENT)).isEmpty();
  }

  @Test
  void aCommentInAListIsAboutItsItemAlone() throws IOException {
    String list =
        "---\napiVersion: v1\nkind: List\nitems:\n"
            + "- "
            + DEPLOYMENT.indent(2).strip()
            + "\n# rollgate: ignore[prestop-missing] its binding lives elsewhere\n- "
            + DEPLOYMENT.replace("web", "other").indent(2).strip()
            + "\n";
    assertThat(lint(BOUND + list)).doesNotContain("suppression-unused").contains("error[");
  }

  @Test
  void theColonMayBeForgotten() throws IOException {
    assertThat(
            lint(
                BOUND
                    + "---\n# rollgate ignore[prestop-missing] it takes no requests\n"
                    + DEPLOYMENT))
        .isEmpty();
  }

  @Test
  void whatIsNearlyALastDayDoesNotCountForEver() throws IOException {
    for (String until :
        new String[] {"until 2020-01-01", "UNTIL=2020-01-01", "(until: 2020-01-01)"}) {
      assertThat(
              lint(BOUND + "---\n# rollgate: ignore[prestop-missing] " + until + "\n" + DEPLOYMENT))
          .contains("suppression-malformed", "error[prestop-missing]");
    }
  }
}
