package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that says what is not so is found out. */
class DocumentedSessionTests {

  @TempDir private Path folder;

  private List<String> problems(String language, String block) throws Exception {
    String page = "# Title\n\n```" + language + "\n" + block + "\n```\n";
    return new DocumentedSession(folder).problems("docs/a.md", page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ echo one; echo two\none\ntwo",
        "$ printf '1\\n2\\n3\\n4\\n'\n1\n...\n4",
        "$ printf '1\\n2\\n3\\n4\\n'\n...\n2\n...",
        "$ printf '1\\n2\\n3\\n4\\n'\n...\n2\n...\n3\n4",
        "$ printf '1\\n2\\n'\n1\n2\n...",
        "$ printf '1\\n\\n2\\n\\n'\n1\n\n2",
        "$ echo told >&2\ntold",
        "$ echo not shown",
        "$ false",
        "$ exit 3 # exits with 3",
        "$ echo a \\\n    b\na b",
        "$ echo 1 > file\n$ cat file\n1",
      })
  void whatHappensIsNoProblem(String block) throws Exception {
    assertThat(problems("console", block)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ echo two\none",
        "$ echo one; echo two\none",
        "$ echo one; echo two\ntwo",
        "$ echo one\none\ntwo",
        "$ printf '1\\n2\\n3\\n'\n...\n2",
        "$ printf '1\\n2\\n3\\n'\n2\n...",
        "$ printf '1\\n2\\n3\\n'\n...\n3\n...\n2\n...",
        "$ printf '1\\n2\\n'\n1\n...\n1\n2",
        "$ true\n...\n1",
        "$ echo told >&2; echo out\nout",
        "$ exit 2",
        "$ exit 1 # exits with 0",
        "echo without a prompt",
      })
  void whatDoesNotHappenIsAProblem(String block) throws Exception {
    assertThat(problems("console", block)).hasSize(1);
  }

  @Test
  void aProblemNamesPageAndLineAndShowsWhatHappened() throws Exception {
    assertThat(problems("console", "$ true\n$ echo two\none"))
        .containsExactly("docs/a.md:4: line 5: echo two\nprints\ntwo\n");
  }

  @Test
  void scriptsAreReadButNotRun() throws Exception {
    assertThat(problems("sh", "no-such-program prod | rollgate lint - # reads it\nexit 9"))
        .isEmpty();
    assertThat(problems("sh", "if true; then")).singleElement().asString().contains("syntax error");
    assertThat(problems("sh", "cat a.yaml |\n  ./rollgate lint --fail-on \\\n    wrong -"))
        .singleElement()
        .asString()
        .contains("rollgate lint --fail-on wrong -: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "yaml .gitlab-ci.yml", "groovy Jenkinsfile"})
  void optionsThatDoNotExistAreFound(String language) throws Exception {
    assertThat(problems(language, "  run: './rollgate lint --no-such-option k8s'"))
        .singleElement()
        .asString()
        .contains("Unknown option: '--no-such-option'");
    assertThat(problems(language, "  run: './rollgate lint -o sarif=a.sarif k8s'")).isEmpty();
  }

  @Test
  void configurationsAreReadAsTheProgramReadsThem() throws Exception {
    assertThat(problems("yaml rollgate.yaml", "rules: {pdb-missing: off}")).isEmpty();
    assertThat(problems("yaml rollgate.yaml", "rules: {pdb-mising: off}"))
        .singleElement()
        .asString()
        .contains("rollgate.yaml:1:", "pdb-mising");
    assertThat(problems("yaml rollgate.yaml", "rulez: {}"))
        .singleElement()
        .asString()
        .contains("unknown key: rulez; did you mean rules?");
  }

  @Test
  void commandsSeeTheFilesThatThePageShowsBeforeThem() throws Exception {
    String page =
        """
        1. A file:

           ````yaml app/a.yaml
           kind: Pod
           ```
           ````

        2. And
           ```console
           $ cat app/a.yaml
           kind: Pod
           ```
        """;
    assertThat(new DocumentedSession(folder).problems("docs/a.md", page))
        .singleElement()
        .asString()
        .endsWith("prints\nkind: Pod\n```\n");
  }
}
