package dev.rollgate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far apart two files are. */
class NearestTests {

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "a.yaml, a.yaml, 0",
    "a.yaml, b.yaml, 1",
    "prod/a.yaml, prod/b.yaml, 1",
    "prod/a.yaml, b.yaml, 2",
    "prod/a.yaml, prod/web/b.yaml, 2",
    "prod/a.yaml, test/b.yaml, 3",
    "prod/web/a.yaml, prod/api/b.yaml, 3",
    "prod/web/a.yaml, prod/api/deep/b.yaml, 4",
    // The names begin alike, but the folders are others.
    "prod/a.yaml, prod-2/b.yaml, 3",
    "prod-1/web/a.yaml, prod-2/web/b.yaml, 5",
    "/srv/a.yaml, srv/a.yaml, 4",
    "prod\\web\\a.yaml, prod/web/b.yaml, 1",
  })
  void eachFolderThatIsLeftOrEnteredIsAStep(String from, String to, int steps) {
    assertThat(Nearest.distance(in(from), in(to))).isEqualTo(steps);
    assertThat(Nearest.distance(in(to), in(from))).isEqualTo(steps);
  }

  private static Resource in(String file) {
    Project project =
        new ProjectFiles().file(file, ProjectFiles.service("", "8080")).project(false);
    return project.resources().get(0);
  }
}
