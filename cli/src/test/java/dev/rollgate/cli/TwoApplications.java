package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository with two applications that have the same fault, and no commit yet. */
abstract class TwoApplications {

  static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: NAME, labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}
      """;

  static final String BINDING =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: NAME, namespace: NAME}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: NAME, namespace: NAME}
      spec: {serviceRef: {name: NAME, port: 80}, targetType: ip}
      """;

  static final String APPLICATION =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: NAME, namespace: NAME}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: web
                ports: [{containerPort: 8080}]
      """;

  static final String ONE = "k8s/one/app.yaml";
  static final String TWO = "k8s/two/app.yaml";

  @TempDir Path folder;

  GitRepository repository = new GitRepository(Path.of(""));

  /** Two applications with the same fault. */
  @BeforeEach
  void writeTheManifests() throws IOException, InterruptedException {
    repository = GitRepository.in(folder.resolve("repository"));
    write("one");
    write("two");
  }

  void write(String name) throws IOException {
    repository.write("k8s/" + name + "/namespace.yaml", NAMESPACE.replace("NAME", name));
    repository.write("k8s/" + name + "/binding.yaml", BINDING.replace("NAME", name));
    repository.write("k8s/" + name + "/app.yaml", APPLICATION.replace("NAME", name));
  }

  void touch(String file) throws IOException {
    Path path = repository.folder().resolve(file);
    Files.writeString(path, Files.readString(path) + "# changed\n");
  }

  Result run(String... args) {
    return runIn(repository.folder(), args);
  }

  static Result runIn(Path folder, String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  /** The files with findings. */
  List<String> lint(String... args) {
    return files(run(words(args, "k8s")));
  }

  static String[] words(String[] args, String path) {
    List<String> words =
        new ArrayList<>(List.of("lint", "-o", "concise", "--only", "prestop-missing", path));
    words.addAll(List.of(args));
    return words.toArray(String[]::new);
  }

  static List<String> files(Result result) {
    assertThat(result.err()).isEmpty();
    List<String> files = result.out().lines().map(l -> l.replaceAll(":\\d+:\\d+: .*", "")).toList();
    assertThat(result.code()).isEqualTo(files.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS);
    return files;
  }
}
