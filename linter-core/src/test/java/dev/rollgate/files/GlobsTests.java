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
    "*.{gen;{tmp;bak}}.yaml, apps/web.bak.yaml, true",
    "{a;b/**/c}/web.yaml, b/c/web.yaml, true",
    "a;b.yaml, 'a,b.yaml', true",
    "a}.yaml, a}.yaml, true",
    "web-[0-9].yaml, web-7.yaml, true",
    "web-[!0-9].yaml, web-7.yaml, false",
    "web-[!0-9]yaml, web-/yaml, false",
    "web[+-9]yaml, web/yaml, false",
    "web[+-9]yaml, web.yaml, true",
    "web[+-9]yaml, web8yaml, true",
    "[a-]b, -b, true",
    "[]]b, ]b, true",
    "[[]b, [b, true",
    "[^a]b, ^b, true",
    "web?yaml, web/yaml, false",
    "'\\*.yaml', web.yaml, false",
    "'\\*.yaml', '*.yaml', true",
    "(web|shop).yaml, web.yaml, false",
    "web$.yaml, web$.yaml, true",
    "web-?.yaml, web-\uD83D\uDE80.yaml, true",
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

  @ParameterizedTest
  @CsvSource({
    "'a[', a [ without its ]",
    "'a[!', a [ without its ]",
    "'a[b-', a [ without its ]",
    "'a[/]', a slash in brackets",
    "'a[z-a]', a range that ends before it starts",
    "'a{b', a { without its }",
    "'a\\', nothing after a \\",
  })
  void itsReasonSaysWhatIsMissing(String glob, String reason) {
    assertThat(Globs.problem(glob)).contains("not a glob: " + reason);
  }

  /** A matcher that tries every way to divide the name among the stars does not come back. */
  @Test
  void manyStarsAreNoWork() {
    String glob = "*a".repeat(100) + "*b";

    assertThat(new Globs(List.of(glob)).match(Path.of("a".repeat(250)))).isFalse();
    assertThat(new Globs(List.of(glob)).match(Path.of("a".repeat(250) + "b"))).isTrue();
  }

  @Test
  void noGlobsMatchNothing() {
    assertThat(new Globs(List.of()).match(Path.of("a"))).isFalse();
  }
}
