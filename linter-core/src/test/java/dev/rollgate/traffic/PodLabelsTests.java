package dev.rollgate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.LabelSelector;
import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Pods are found by their labels, and none that a selector may take is passed over. */
class PodLabelsTests {

  private static final String BUDGET =
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: budget%s}
      spec: {selector: %s}
      """;

  /** A Deployment with these labels; without any it is a patch of the one before. */
  private record Pods(String namespace, Map<String, String> labels) {

    String manifest(int number) {
      return labels.isEmpty()
          ? """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: web-%d%s}
          spec: {template: {metadata: {labels: {app: api}}}}
          """
              .formatted(number - 1, namespace)
          : """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: web-%d%s}
          spec:
            selector: {matchLabels: %s}
            template:
              metadata: {labels: %s}
              spec: {containers: [{name: web, image: web}]}
          """
              .formatted(number, namespace, flow(labels), flow(labels));
    }
  }

  private static String flow(Map<String, String> labels) {
    return labels.toString().replace("=", ": ");
  }

  @Provide
  Arbitrary<Map<String, String>> labels() {
    return Arbitraries.maps(
            Arbitraries.of("app", "tier"), Arbitraries.of("web", "api", "'${VALUE}'"))
        .ofMaxSize(2);
  }

  @Provide
  Arbitrary<String> namespaces() {
    return Arbitraries.of("", in("shop"), in("bank"), in("'${NAMESPACE}'"));
  }

  private static String in(String namespace) {
    return ProjectFiles.in(namespace);
  }

  @Provide
  Arbitrary<List<Pods>> pods() {
    return Combinators.combine(namespaces(), labels()).as(Pods::new).list().ofMaxSize(8);
  }

  @Property(tries = 300)
  void noneThatMayBeTakenIsPassedOver(
      @ForAll("pods") List<Pods> pods,
      @ForAll("namespaces") String namespace,
      @ForAll("labels") Map<String, String> wanted) {
    Project project = project(pods, namespace, "{matchLabels: " + flow(wanted) + "}");
    PodDisruptionBudget budget = project.views(PodDisruptionBudget.class).get(0);
    List<Workload> near = project.workloadsNear(budget.resource());
    List<Workload> found =
        project.workloadsNear(budget.resource(), budget.selector().wantedLabels());
    assertThat(found)
        .as("in the order of the files")
        .isEqualTo(near.stream().filter(found::contains).toList());
    assertThat(found)
        .containsAll(near.stream().filter(w -> mayBeTaken(budget.selector(), w, project)).toList());
  }

  /** By the plain comparison of all with all; what a patch may change may have any labels. */
  private static boolean mayBeTaken(LabelSelector selector, Workload workload, Project project) {
    boolean open =
        workload.resource().partial()
            || workload.template().isEmpty()
            || !project.labelPatchesOf(workload).isEmpty();
    return !project.isPatchOfAnother(workload.resource())
        && (open
            || selector.matches(workload.template().map(PodTemplate::labels).orElseThrow())
                != Match.NO);
  }

  @Test
  void thoseOfOtherLabelsAreNotLookedAt() {
    assertThat(namesNear("{matchLabels: {app: web-1}}")).containsExactly("web-1");
  }

  @Test
  void theRarestLabelDecides() {
    assertThat(namesNear("{matchLabels: {tier: front, app: web-2}}")).containsExactly("web-2");
  }

  @Test
  void anExpressionWithOneValueIsALabel() {
    assertThat(namesNear("{matchExpressions: [{key: app, operator: In, values: [web-0]}]}"))
        .containsExactly("web-0");
  }

  @Test
  void anExpressionWithSeveralValuesTellsNoLabel() {
    assertThat(namesNear("{matchExpressions: [{key: app, operator: In, values: [web-0, web-1]}]}"))
        .containsExactly("web-0", "web-1", "web-2");
  }

  @Test
  void withoutAValueThatCanBeReadItMayBeAny() {
    assertThat(namesNear("{matchLabels: {app: '${APP}'}}"))
        .containsExactly("web-0", "web-1", "web-2");
  }

  private static List<String> namesNear(String selector) {
    List<Pods> pods =
        List.of("web-0", "web-1", "web-2").stream()
            .map(app -> new Pods(in("shop"), Map.of("app", app, "tier", "front")))
            .toList();
    Project project = project(pods, in("shop"), selector);
    PodDisruptionBudget budget = project.views(PodDisruptionBudget.class).get(0);
    return project.workloadsNear(budget.resource(), budget.selector().wantedLabels()).stream()
        .map(w -> w.resource().displayName())
        .toList();
  }

  private static Project project(List<Pods> pods, String namespace, String selector) {
    ProjectFiles files = new ProjectFiles();
    for (int i = 0; i < pods.size(); i++) {
      files.file("web-" + i + ".yaml", pods.get(i).manifest(i));
    }
    return files
        .file("budget.yaml", BUDGET.formatted(namespace, selector))
        .file("prod/kustomization.yaml", "resources: [../base]\n")
        .project(true);
  }
}
