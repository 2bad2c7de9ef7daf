package dev.rollgate.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.traffic.Release;
import dev.rollgate.yaml.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schemas that the build makes, and the ones written by hand. */
class SchemasTests {

  private static final NodePath POD_SPEC = NodePath.ROOT.key("spec", "template", "spec");

  private static Schemas schemas(String version) {
    return Schemas.of(Release.parse(version).orElseThrow());
  }

  private static Shape shape(String version, String apiVersion, String kind, NodePath path) {
    return schemas(version)
        .find(apiVersion, kind)
        .flatMap(schema -> schema.shape().at(path.steps()))
        .orElseThrow();
  }

  private static Shape deployment(String version, NodePath path) {
    return shape(version, "apps/v1", "Deployment", path);
  }

  @ParameterizedTest
  @CsvSource({"1.19, false", "1.28, false", "1.29, true", "1.30, true", "1.36, true", "1.99, true"})
  void hooksSleepFromOneVersionOn(String version, boolean known) {
    NodePath hook = POD_SPEC.key("containers").index(0).key("lifecycle", "preStop");
    assertThat(deployment(version, hook).names().contains("sleep")).isEqualTo(known);
  }

  @Test
  void aVersionWithoutAFileOfItsOwnHasTheNextOne() {
    assertThat(schemas("1.19")).isSameAs(schemas("1.28"));
    assertThat(schemas("1.29")).isSameAs(schemas("1.30"));
    assertThat(schemas("1.99")).isSameAs(Schemas.newest());
  }

  @Test
  void countsAndPercentagesAreBothTaken() {
    NodePath surge = NodePath.ROOT.key("spec", "strategy", "rollingUpdate", "maxSurge");
    assertThat(deployment("1.30", surge).types()).containsExactly("integer", "string");
  }

  @Test
  void quantitiesAreNumbersOrTexts() {
    NodePath limit = POD_SPEC.key("containers").index(0).key("resources", "limits", "cpu");
    assertThat(deployment("1.30", limit).types()).containsExactly("number", "string");
  }

  @Test
  void fieldsHaveTheTypesOfTheModels() {
    assertThat(deployment("1.30", NodePath.ROOT.key("spec", "replicas")).types())
        .containsExactly("integer");
    assertThat(deployment("1.30", NodePath.ROOT.key("spec", "paused")).types())
        .containsExactly("boolean");
    assertThat(deployment("1.30", NodePath.ROOT.key("metadata", "labels", "any")).types())
        .containsExactly("string");
    assertThat(deployment("1.30", POD_SPEC.key("containers")).types()).containsExactly("array");
    assertThat(deployment("1.30", NodePath.ROOT.key("metadata", "creationTimestamp")).types())
        .containsExactly("string");
  }

  @Test
  void modelsAreStrictAndTheStatusIsOpen() {
    JsonNode spec = deployment("1.30", NodePath.ROOT.key("spec")).node();
    assertThat(spec.path("additionalProperties").isBoolean()).isTrue();
    assertThat(spec.path("additionalProperties").booleanValue()).isFalse();
    assertThat(spec.path("required").valueStream().map(JsonNode::stringValue))
        .containsExactly("selector", "template");
    assertThat(deployment("1.30", NodePath.ROOT.key("status")).node().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.28", "1.30", "1.33", "1.36"})
  void everyReferenceLeadsSomewhere(String version) {
    Schemas schemas = schemas(version);
    Set<String> broken = new TreeSet<>();
    for (String name : schemas.names()) {
      Optional<KindSchema> schema = schemas.named(name);
      schema.orElseThrow().validator().initializeValidators();
      schema
          .get()
          .shape()
          .root()
          .findValues("$ref")
          .forEach(ref -> addIfBroken(ref.stringValue(), schemas.names(), broken));
    }
    assertThat(broken).isEmpty();
  }

  private static void addIfBroken(String ref, Set<String> names, Set<String> broken) {
    if (!names.contains(ref.replaceFirst("^#/\\$defs/", ""))) {
      broken.add(ref);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "v1, Namespace",
    "v1, Pod",
    "v1, Service",
    "apps/v1, DaemonSet",
    "apps/v1, Deployment",
    "apps/v1, ReplicaSet",
    "apps/v1, StatefulSet",
    "autoscaling/v1, HorizontalPodAutoscaler",
    "autoscaling/v2, HorizontalPodAutoscaler",
    "batch/v1, CronJob",
    "batch/v1, Job",
    "discovery.k8s.io/v1, EndpointSlice",
    "networking.k8s.io/v1, Ingress",
    "networking.k8s.io/v1, IngressClass",
    "policy/v1, PodDisruptionBudget",
    "elbv2.k8s.aws/v1beta1, TargetGroupBinding",
    "elbv2.k8s.aws/v1alpha1, TargetGroupBinding",
    "eks.amazonaws.com/v1, TargetGroupBinding",
    "elbv2.k8s.aws/v1beta1, IngressClassParams",
    "eks.amazonaws.com/v1, IngressClassParams",
    "gateway.k8s.aws/v1, TargetGroupConfiguration",
    "gateway.k8s.aws/v1beta1, TargetGroupConfiguration",
    "argoproj.io/v1alpha1, Rollout",
    "gateway.networking.k8s.io/v1, HTTPRoute",
    "keda.sh/v1alpha1, ScaledObject"
  })
  void knowsItsKinds(String apiVersion, String kind) {
    assertThat(schemas("1.30").find(apiVersion, kind)).isPresent();
  }

  @Test
  void knowsNoOtherVersionOfThem() {
    assertThat(schemas("1.30").find("extensions/v1beta1", "Deployment")).isEmpty();
    assertThat(schemas("1.30").find("v1", "Deployment")).isEmpty();
  }

  @Test
  void listsTheFieldsOfABinding() {
    NodePath spec = NodePath.ROOT.key("spec");
    List<String> later = List.of("ipAddressType", "nodeSelector", "targetGroupProtocol", "vpcID");
    Shape beta = shape("1.30", "elbv2.k8s.aws/v1beta1", "TargetGroupBinding", spec);
    Shape alpha = shape("1.30", "elbv2.k8s.aws/v1alpha1", "TargetGroupBinding", spec);
    assertThat(beta.names()).containsAll(later).containsAll(alpha.names());
    assertThat(alpha.names()).doesNotContainAnyElementsOf(later).contains("targetGroupARN");
  }
}
