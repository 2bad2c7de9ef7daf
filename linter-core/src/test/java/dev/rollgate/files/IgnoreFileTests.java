package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreFileTests {

  /** Whether lines exclude a path by itself; one with a slash behind it is a folder. */
  private static boolean excludes(String lines, String path) {
    boolean folder = path.endsWith("/");
    IgnorePattern last =
        new IgnoreFile("", lines)
            .lastMatch(folder ? path.substring(0, path.length() - 1) : path, folder);
    return last != null && !last.takesBack();
  }

  /** What gitignore(5) says, in its order. */
  @ParameterizedTest
  @CsvSource({
    // Blank lines, comments, and what a backslash makes of their signs.
    "'', a, false",
    "'   ', '   ', false",
    "#a, #a, false",
    "\\#a, #a, true",
    "' #a', ' #a', true",
    "a#b, a#b, true",
    // Spaces at the end.
    "'a  ', a, true",
    "'a  ', 'a  ', false",
    "'a\\ ', 'a ', true",
    "'a\\  ', 'a ', true",
    "'a\\\\ ', 'a\\', true",
    "' a', ' a', true",
    // Exclamation marks.
    "'*.yaml;!a.yaml', a.yaml, false",
    "'*.yaml;!a.yaml', b.yaml, true",
    "'!a.yaml;*.yaml', a.yaml, true",
    "\\!a, !a, true",
    "!!a, !a, false",
    // A slash at the beginning or in the middle ties the pattern to its folder.
    "hello.*, hello.txt, true",
    "hello.*, a/hello.java, true",
    "/hello.*, hello.txt, true",
    "/hello.*, a/hello.java, false",
    "doc/frotz, doc/frotz, true",
    "doc/frotz, a/doc/frotz, false",
    "/a, a/a, false",
    "//a, a, false",
    // A slash at the end: folders alone.
    "frotz/, frotz/, true",
    "frotz/, a/frotz/, true",
    "frotz/, frotz, false",
    "doc/frotz/, doc/frotz/, true",
    "doc/frotz/, a/doc/frotz/, false",
    "foo/*, foo/test.json, true",
    "foo/*, foo/bar/, true",
    "foo/*, foo/bar/hello.c, false",
    // Wildcards, which leave slashes alone.
    "*, a/b, true",
    "a?c, abc, true",
    "a?c/*, a/c/d, false",
    "a*c/*, ab/c/d, false",
    "/*.yaml, a/b.yaml, false",
    "/*/, a/, true",
    "\\*, *, true",
    "\\*, a, false",
    "a\\b, ab, true",
    "a\\, a, false",
    "a\\, a\\, false",
    // Two stars: in all folders, everything inside, no or any number of folders.
    "**/foo, foo, true",
    "**/foo, a/b/foo, true",
    "**/foo, a/xfoo, false",
    "**/foo/bar, a/foo/bar, true",
    "**/foo/bar, foo/a/bar, false",
    "abc/**, abc/, false",
    "abc/**, abc/a, true",
    "abc/**, abc/a/b, true",
    "abc/**, x/abc/a, false",
    "a/**/b, a/b, true",
    "a/**/b, a/x/b, true",
    "a/**/b, a/x/y/b, true",
    "a/**/b, a/xb, false",
    "a/**/b/**/c, a/c/b/x/b/c, true",
    "a/**/b*c/d, a/b/c/bxc/bc/d, true",
    "a/***/b, a/x/y/b, true",
    "**, a/b, true",
    "/**, a/b, true",
    "**/, a/b, false",
    "**/, a/b/, true",
    // Other stars in a row are one star; after plain text git takes them for a beginning.
    "?**/b, a/b, true",
    "?**/b, ax/y/b, false",
    "a/**b, a/x/b, false",
    "a/**b, a/xb, true",
    "a**/b, ax/b, true",
    "a**/b, ax/y/b, true",
    "a**/b, ab, true",
    "?/**\\/b, a/b, false",
    "?/**\\/b, a/x/b, true",
    "?/**\\/b, a/x/y/b, true",
  })
  void excludesWhatThePatternsSay(String lines, String path, boolean excluded) {
    assertThat(excludes(lines.replace(';', '\n'), path)).isEqualTo(excluded);
  }

  @ParameterizedTest
  @CsvSource({
    "[ab], ab, c]",
    "[!a-c], d!, abc",
    "[^a-c], d^, abc",
    "[]], ], a",
    "[]-a], ]^_`a, -b",
    "[!]a-], x, ]a-",
    "[a-], a-, b",
    "[-a], a-, b",
    "[c-a], c, ab-",
    "[a-c-e], abc-e, d",
    "[\\]], ], \\",
    "[\\a-c], abc, \\",
    "[a-\\c], abc, \\",
    "[[], [, a",
    "[[:], [:, a",
    "[[:a], [:a, b",
    "[[:alpha:]], aZ, 0-:",
    "[[:alnum:]_], aZ0_, -",
    "[![:digit:]], aZ-, 059",
    "[[:digit:]-z], 0-z, a",
    "[[:xdigit:]], 09afAF, gG",
    "[[:lower:][:upper:]], azAZ, 09",
    "[[:punct:]], !.:@[`{~, 'aZ0 '",
    "[[:blank:]], ' ', a",
    "[[:space:]], ' ', a",
    "[[:graph:]], !~, ' '",
    "[[:print:]], ' ~', ''",
  })
  void bracketsStandForOneCharacter(String brackets, String members, String others) {
    String pattern = "<" + brackets + ">";
    assertThat(members.chars()).allMatch(c -> excludes(pattern, "<" + Character.toString(c) + ">"));
    assertThat(others.chars()).noneMatch(c -> excludes(pattern, "<" + Character.toString(c) + ">"));
    assertThat(excludes(pattern, "<>")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'a[,-0]b', a-b, true",
    "'a[,-0]b', a/b, false",
    "a[!x]b/*, a/b/c, false",
    "a[/]b, a/b, false",
    "/a[!/]b, a-b, true",
  })
  void bracketsNeverStandForASlash(String pattern, String path, boolean excluded) {
    assertThat(excludes(pattern, path)).isEqualTo(excluded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*[",
        "*[]",
        "*[!]",
        "*[a-",
        "*[\\",
        "*[\\]",
        "*[[:alpha:]",
        "*[[:x:]]",
        "*[[::]]"
      })
  void whatIsMalformedDecidesNothing(String pattern) {
    for (String path : new String[] {"a", "x[", "x[a", "x:]", pattern}) {
      assertThat(new IgnoreFile("", pattern).lastMatch(path, false)).isNull();
    }
    assertThat(excludes("*\n!" + pattern, "a")).isTrue();
  }

  @Test
  void aMarkAtTheBeginningAndLineBreaksOfWindowsAreNoPartOfPatterns() {
    String text = "\u00ef\u00bb\u00bfa\r\n\r\nb \r\n#c\r\nd";

    assertThat(excludes(text, "a")).isTrue();
    assertThat(excludes(text, "b")).isTrue();
    assertThat(excludes(text, "d")).isTrue();
    assertThat(excludes(text, "\r")).isFalse();
    assertThat(excludes(text, "#c")).isFalse();
  }

  @Test
  void patternsAreTiedToTheFolderOfTheirFile() {
    IgnoreFile file = new IgnoreFile("k8s/", "/a\nb\nc/d\n");

    assertThat(file.lastMatch("k8s/a", false)).isNotNull();
    assertThat(file.lastMatch("k8s/x/a", false)).isNull();
    assertThat(file.lastMatch("k8s/x/b", false)).isNotNull();
    assertThat(file.lastMatch("k8s/c/d", false)).isNotNull();
    assertThat(file.lastMatch("a", false)).isNull();
    assertThat(file.lastMatch("b", false)).isNull();
    assertThat(file.lastMatch("k8s", true)).isNull();
    assertThat(file.lastMatch("k8s2/a", false)).isNull();
  }

  /** A matcher that tries every way to divide the path among the stars does not come back. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyStarsAreNoWork() {
    String name = "a".repeat(250);
    String path = (name + "/").repeat(16) + name;

    assertThat(excludes("*a".repeat(100) + "*b", path)).isFalse();
    assertThat(excludes("a*".repeat(100) + "b", path + "b")).isTrue();
    assertThat(excludes("**/*a*a*a*a*a*a*b/".repeat(8) + "c", path)).isFalse();
    assertThat(excludes("**/".repeat(1000) + "b", path)).isFalse();
    assertThat(excludes("**/".repeat(1000) + "a*", path)).isTrue();
    assertThat(excludes("**/a*/".repeat(17) + "**/b", path)).isFalse();
    assertThat(excludes("*/**".repeat(100) + "/b", path)).isFalse();
    assertThat(excludes("[!b]*".repeat(100) + "b", path)).isFalse();
    assertThat(excludes("[a]".repeat(100_000), path)).isFalse();
  }
}
