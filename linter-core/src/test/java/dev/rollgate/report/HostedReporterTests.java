package dev.rollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats of GitHub and GitLab. */
class HostedReporterTests {

  private final GithubReporter github = new GithubReporter(HostileRun.PATHS);
  private final GitlabReporter gitlab = new GitlabReporter(HostileRun.PATHS);

  @Test
  void githubGetsOneCommandALineWorstFirst() {
    List<String> lines = github.report(HostileRun.result(true)).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .startsWith(
            "::error file=k8s/my 50%25%2C#é%3A\uD83D\uDE00.yaml,line=3,endLine=3,col=18,endColumn=")
        .contains(",title=port-fault::port 1 of we\\u0007]]><b>&\"'%250A::error::,\\u000d\\u000a")
        .contains("is bad%0Ahelp: mend\\u000awe");
    assertThat(lines.get(1)).startsWith("::notice file=k8s/my 50%25%2C");
    assertThat(lines.get(2)).isEqualTo("1 error, 0 warnings, 1 info in 1 resource of 1 file");
    assertThat(lines.get(3)).isEqualTo("2 fixable with \"rollgate fix\"");
  }

  @Test
  void gitlabGetsUniqueFingerprints() {
    JsonNode issues = JsonMapper.shared().readTree(gitlab.report(HostileRun.faulty()));
    assertThat(issues.valueStream().map(i -> i.path("fingerprint").asString()))
        .hasSize(4)
        .doesNotHaveDuplicates()
        .allMatch(f -> f.matches("[0-9a-f]{64}"));
    JsonNode last = issues.get(3);
    assertThat(last.path("check_name").asString()).isEqualTo("port-fault");
    assertThat(last.path("severity").asString()).isEqualTo("major");
    assertThat(last.at("/location/path").asString()).isEqualTo(HostileRun.FILE);
    assertThat(last.at("/location/lines/begin").asInt()).isEqualTo(3);
    assertThat(last.path("description").asString()).startsWith("port 1 of we\\u0007");
    assertThat(issues.at("/2/severity").asString()).isEqualTo("info");
  }

  @Test
  void gitlabGetsAnEmptyListForNothing() {
    assertThat(gitlab.report(HostileRun.result(false))).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "k8s/web.yaml, k8s/web.yaml, k8s/web.yaml",
    "./k8s/../a.yaml, a.yaml, a.yaml",
    "/repo/k8s/a.yaml, k8s/a.yaml, k8s/a.yaml",
    "../b.yaml, ../b.yaml, ../b.yaml",
    "/etc/b c.yaml, /etc/b c.yaml, file:///etc/b%20c.yaml",
    "<stdin>, <stdin>, %3Cstdin%3E",
    "a:b.yaml, a:b.yaml, a%3Ab.yaml",
  })
  void pathsStartAtTheWorkingDirectory(String name, String path, String uri) {
    ReportPaths paths = new ReportPaths(Path.of("/repo"));
    assertThat(paths.path(name)).isEqualTo(path);
    assertThat(paths.uri(name)).isEqualTo(uri);
  }
}
