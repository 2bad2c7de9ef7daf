package dev.rollgate.schemas;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one file of JSON Schemas for each version of Kubernetes, from the model classes of that
 * version's Java client. The same jars give the same bytes.
 */
public final class SchemaGenerator {

  private static final String MODELS = "io.kubernetes.client.openapi.models.";

  /** The kinds that get a schema, by the name of their definition, with their models. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("Namespace.v1", "V1Namespace"),
          Map.entry("Pod.v1", "V1Pod"),
          Map.entry("Service.v1", "V1Service"),
          Map.entry("DaemonSet.apps.v1", "V1DaemonSet"),
          Map.entry("Deployment.apps.v1", "V1Deployment"),
          Map.entry("ReplicaSet.apps.v1", "V1ReplicaSet"),
          Map.entry("StatefulSet.apps.v1", "V1StatefulSet"),
          Map.entry("HorizontalPodAutoscaler.autoscaling.v1", "V1HorizontalPodAutoscaler"),
          Map.entry("HorizontalPodAutoscaler.autoscaling.v2", "V2HorizontalPodAutoscaler"),
          Map.entry("CronJob.batch.v1", "V1CronJob"),
          Map.entry("Job.batch.v1", "V1Job"),
          Map.entry("EndpointSlice.discovery.k8s.io.v1", "V1EndpointSlice"),
          Map.entry("Ingress.networking.k8s.io.v1", "V1Ingress"),
          Map.entry("IngressClass.networking.k8s.io.v1", "V1IngressClass"),
          Map.entry("PodDisruptionBudget.policy.v1", "V1PodDisruptionBudget"));

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private SchemaGenerator() {}

  /**
   * Reads {@code JARS/1.30.jar} and writes {@code OUT/kubernetes-1.30.json}, for every jar there.
   * Of them and of the schemas of other groups, which are in {@code OUT} already, it makes {@link
   * ScreenClasses}.
   *
   * @param args the folder of jars, the folder to write to, that of sources, that of classes
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path out = Files.createDirectories(Path.of(args[1]));
    Map<String, SortedMap<String, String>> screens = new LinkedHashMap<>();
    for (Path jar : jars(Path.of(args[0]))) {
      String version = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
      String schema = schema(jar);
      write(out.resolve("kubernetes-" + version + ".json"), schema);
      ObjectNode definitions = definitions(schema);
      for (Path group : groups(out)) {
        definitions.setAll(definitions(Files.readString(group)));
      }
      screens.put(version, ScreenWriter.write(definitions));
    }
    new ScreenClasses(screens).write(Path.of(args[2]), Path.of(args[3]));
  }

  private static List<Path> jars(Path folder) throws IOException {
    return files(folder, "[0-9.]+\\.jar");
  }

  /** The schemas that are written by hand. */
  private static List<Path> groups(Path folder) throws IOException {
    return files(folder, "(?!kubernetes-).*\\.json");
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  private static ObjectNode definitions(String schema) {
    return (ObjectNode) JSON.readTree(schema).path("$defs");
  }

  private static String schema(Path jar) throws IOException, ReflectiveOperationException {
    URL[] urls = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, SchemaGenerator.class.getClassLoader())) {
      Definitions definitions = new Definitions();
      for (Map.Entry<String, String> kind : KINDS.entrySet()) {
        Class<?> model = Class.forName(MODELS + kind.getValue(), true, loader);
        definitions.alias(kind.getKey(), model);
      }
      Map<String, Object> root = new TreeMap<>();
      root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
      root.put("$defs", definitions.all());
      return JSON.writeValueAsString(root) + "\n";
    }
  }

  /** A file that stays the same keeps its time, so that nothing after it is built anew. */
  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
