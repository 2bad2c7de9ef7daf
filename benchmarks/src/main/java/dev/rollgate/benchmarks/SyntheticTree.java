package dev.rollgate.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A GitOps repository of any size, with the same bytes each time: a folder for each namespace, in it
 * a file for each application. Ways to target groups, workloads and faults take turns.
 */
public final class SyntheticTree {

  private static final int USUAL_NAMESPACE = 10;

  // One in so many differs from the others.
  private static final int NAMESPACE_WITHOUT_GATES = 7;
  private static final int STATEFUL = 9;
  private static final int SHORT_SLEEP = 10;
  private static final int WITHOUT_BUDGET = 16;

  private final Map<String, String> templates = new HashMap<>();
  private final int applicationsOfANamespace;

  /** Makes trees of small namespaces. */
  public SyntheticTree() {
    this(USUAL_NAMESPACE);
  }

  /** Makes trees of namespaces that hold so many applications each. */
  public SyntheticTree(int applicationsOfANamespace) {
    this.applicationsOfANamespace = applicationsOfANamespace;
  }

  /** Writes a tree: {@code SyntheticTree APPLICATIONS FOLDER [APPLICATIONS_OF_A_NAMESPACE]}. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      System.err.println("usage: SyntheticTree APPLICATIONS FOLDER [APPLICATIONS_OF_A_NAMESPACE]");
      System.exit(2);
    }
    int each = args.length == 3 ? Integer.parseInt(args[2]) : USUAL_NAMESPACE;
    new SyntheticTree(each).write(Integer.parseInt(args[0]), Path.of(args[1]));
  }

  /** Writes a tree of so many applications into a folder, which is made when it is not there. */
  public void write(int applications, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("platform.yaml"), platform());
    for (int number = 0; number < applications; number++) {
      Path team = folder.resolve(namespaceOf(number));
      if (number % applicationsOfANamespace == 0) {
        Files.createDirectories(team);
        Files.writeString(team.resolve("namespace.yaml"), namespace(number));
      }
      Files.writeString(team.resolve("app-" + number + ".yaml"), application(number));
    }
  }

  /** The texts of a tree's files, in the order in which they are written. */
  public List<String> texts(int applications) {
    List<String> texts = new ArrayList<>();
    texts.add(platform());
    for (int number = 0; number < applications; number++) {
      if (number % applicationsOfANamespace == 0) {
        texts.add(namespace(number));
      }
      texts.add(application(number));
    }
    return texts;
  }

  private String platform() {
    return template("platform");
  }

  /** The namespace that this application is the first of. */
  private String namespace(int number) {
    boolean gates = isUsual(number / applicationsOfANamespace, NAMESPACE_WITHOUT_GATES);
    return template("namespace")
        .replace("$namespace", namespaceOf(number))
        .replace("$inject", gates ? "enabled" : "disabled");
  }

  private String application(int number) {
    String workload = isUsual(number, STATEFUL) ? "Deployment" : "StatefulSet";
    List<String> parts = new ArrayList<>(List.of("configuration", workload, "autoscaler"));
    if (isUsual(number, WITHOUT_BUDGET)) {
      parts.add("budget");
    }
    parts.addAll(
        switch (number % 4) {
          case 0 -> List.of("service", "target-group-binding");
          case 1 -> List.of("service", "ingress");
          case 2 -> List.of("service", "route");
          default -> List.of("load-balancer");
        });
    return parts.stream()
        .map(this::template)
        .collect(Collectors.joining("---\n"))
        .replace("$app", "app-" + number)
        .replace("$namespace", namespaceOf(number))
        .replace("$workload", workload)
        .replace("$sleep", isUsual(number, SHORT_SLEEP) ? "125" : "5")
        .replace("$id", String.valueOf(1_000_000_000_000_000L + number));
  }

  private static boolean isUsual(int number, int period) {
    return number % period != period - 1;
  }

  private String namespaceOf(int number) {
    return "team-" + number / applicationsOfANamespace;
  }

  private String template(String name) {
    return templates.computeIfAbsent(name, SyntheticTree::read);
  }

  private static String read(String name) {
    try (InputStream in = SyntheticTree.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("there is no template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
