package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTests {

  @ParameterizedTest
  @CsvSource({
    "tests, tests/web.yaml, true",
    "tests, apps/tests/deep/web.yaml, true",
    "tests, apps/tests.yaml, false",
    "*.gen.yaml, apps/web.gen.yaml, true",
    "apps/*/tests, apps/web/tests/a.yaml, true",
    "apps/*/tests, old/apps/web/tests/a.yaml, false",
    "apps/**, apps/web.yaml, true",
    "./apps/, apps/web.yaml, true",
    "apps, ./apps/web.yaml, true",
    "**/web.yaml, web.yaml, true",
    "**/web.yaml, a/b/web.yaml, true",
    "vendor/**/gen, vendor/gen/x.yaml, true",
    "vendor/**/gen, vendor/a/b/gen/x.yaml, true",
    "vendor/**/gen, vendor/agen/x.yaml, false",
    "a/**/**/**/b, a/b, true",
    "*.{gen;tmp}.yaml, apps/web.tmp.yaml, true",
    "clusters/*, clusters, false",
    "clusters/*, clusters/a, true",
  })
  void aGlobMatchesAPathOrAFolderThatItLiesIn(String glob, String path, boolean matches) {
    assertThat(new Globs(List.of(glob.replace(';', ','))).match(Path.of(path))).isEqualTo(matches);
  }

  @Test
  void whatIsNoGlobIsToldWhy() {
    assertThat(Globs.problem("a[")).hasValueSatisfying(p -> assertThat(p).startsWith("not a glob"));
    assertThat(Globs.problem("a*")).isEmpty();
  }

  @Test
  void noGlobsMatchNothing() {
    assertThat(new Globs(List.of()).match(Path.of("a"))).isFalse();
  }
}
