package dev.rollgate.yaml;

import static dev.rollgate.yaml.Yaml.path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places where no edit is sound, each with its reason. {@code /} stands for a line break. */
class EditorRefusalTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: &x {b: 1}/c: *x/ | a | the place is anchored as \"&x\" and used elsewhere too",
        "a: 1/a: 2/ | n | a key is written twice in the mapping",
        "a: {b: 1, b: 2}/ | a | a key is written twice in the mapping",
        "a: &x b/*x : {}/ | b | the key is the alias \"*x\"",
        "a:/  <<: {}/ | a,<< | the place is a merge key",
        "a: 1/ | a | \"a.k\" holds something else already",
        "a: []/ | a | \"a.k\" holds something else already",
        "a: &x/ | a | the empty value has an anchor or a tag",
        "a: [b: c]/ | a,0 | the mapping is a pair without braces",
        "a: {b, c}/ | a | the last value is empty",
        "a: {b, c: 1}/ | a,b | the key has no colon",
        "? a/ | a | the key has no colon",
        "? a/:/ | a | the key is written with a question mark",
        "a:/  {}/ | a | the value does not stand beside its key",
        "- /- a/ | 0 | the empty list item cannot be filled",
        "a:/ | a,3 | a list item cannot be created on the way",
      })
  void insertion(String text, String steps, String reason) {
    NodePath path = steps(steps).key("k");

    Edits.refused(new Change.Insert(parse(text), path, Content.of(1)), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "b: &b {x: 1}/a:/  <<: *b/ | a,x " + "| \"a.x\" comes from a merge key",
        "a: 1/ | a | \"a\" holds something else already",
      })
  void insertionOfAnEntryThatCounts(String text, String steps, String reason) {
    Edits.refused(new Change.Insert(parse(text), steps(steps), Content.of(1)), reason);
  }

  @ParameterizedTest
  @CsvSource({"'|'", "'>'", "'|+'"})
  void insertionWhereTheFileEndsInsideAText(String header) {
    Edits.refused(
        new Change.Insert(Yaml.parse("a: " + header + "\n  x"), path("k"), Content.of(1)),
        "the text before the place ends without a line break");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: {}/ | a | \"a\" is not a list",
        "a: &x [b]/c: *x/ | a | the place is anchored as \"&x\" and used elsewhere too",
        "a: 1/ | b | \"b\" is not written in this document",
        "a: [b, c: ]/ | a | the last value is empty",
      })
  void appending(String text, String steps, String reason) {
    Edits.refused(new Change.Append(parse(text), steps(steps), Content.of(1)), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: [b]/ | a | the value is not a scalar",
        "a: !!str 1/ | a | the value has a tag of its own",
        "a: &x/b: 1/ | a | the empty value has an anchor or a tag",
        "{a, b: 1}/ | a | the empty value does not stand beside its key",
        "a: b/  c/ | a | the value is not written on one line",
        "a: >/  c/ | a | the value is not written on one line",
        "a: 'x'# c/ | a | a comment touches the value",
        "a: &x 1/b: *x/ | a | the place is anchored as \"&x\" and used elsewhere too",
        "a: &x [1]/b: *x/ | b | what an anchor names holds something else there",
        "a: 1/a: 2/ | a | a key is written twice in the mapping",
      })
  void replacement(String text, String steps, String reason) {
    Edits.refused(new Change.Replace(parse(text), steps(steps), Content.of(1)), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: 1/z: 1/ | a | the key \"a\" cannot be renamed",
        "a: 1/ | b | the key \"b\" cannot be renamed",
        "&x a: 1/ | a | the key is not written on one line",
        "? >-/  a/: 1/ | a | the key is not written on one line",
      })
  void renaming(String text, String steps, String reason) {
    Edits.refused(new Change.RenameKey(parse(text), steps(steps), "z"), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: 1/z: 1/ | a | \"z\" cannot take the place of \"a\"",
        "a: {b: &x 1}/c: *x/ | a | an alias uses what would be removed",
        "? a/: b/ | a | the key is written with a question mark",
        "a:/b: 1/ | a | the value is empty",
        "a:/  b: 1 # c/  c: 2/ | a | a comment stands inside what would be replaced",
        "a: 'x'# c/ | a | a comment touches the value",
      })
  void exchangeOfAnEntry(String text, String steps, String reason) {
    Edits.refused(
        new Change.ReplaceEntry(parse(text), steps(steps), "z", Content.of("y", Content.of(1))),
        reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: &x 1/b: *x/ | a | the place is anchored as \"&x\" and used elsewhere too",
        "a: {b: &x 1}/c: *x/ | a | an alias uses what would be removed",
        "&x a: 1/b: *x/ | a | an alias uses what would be removed",
        "a: 1/ | a | the place is the whole document",
        "? a/: b/c: 1/ | a | the key is written with a question mark",
        "? # why/  a/: b/c: 1/ | a | the key is written with a question mark",
        "- - a/  - b/ | 0,0 | the item does not stand on a line of its own",
        "- a: 1/  # c/  b: 1/ | 0,a | a comment stands beside what would be removed",
        "[a, # c/ b]/ | 1 | a comment stands beside what would be removed",
      })
  void removal(String text, String steps, String reason) {
    Edits.refused(new Change.Remove(parse(text), steps(steps)), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a: |+/  x/b: 1//c: 1/",
        "a: |/  x/b: 1/  # c/",
        "a: |/  x/b: 1/     /c: 1/",
        "a: |/    /b: 1/",
        "a: |+/    /b: 1/",
        "a: |/  x/b: 1/ \t/"
      })
  void removalThatWouldGiveLinesToTheTextBefore(String text) {
    Edits.refused(
        new Change.Remove(parse(text), path("b")),
        "the lines behind it would join the text before it");
  }

  @Test
  void appendingBehindKeptBlankLines() {
    Edits.refused(
        new Change.Append(parse("a:/  - |+/        /b: 1/"), path("a"), Content.of(1)),
        "the text before the place is made of blank lines");
  }

  private static Document.Parsed parse(String text) {
    return Yaml.parse(text.replace('/', '\n') + (text.endsWith("/") ? "" : "\n"));
  }

  private static NodePath steps(String steps) {
    NodePath path = NodePath.ROOT;
    for (String step : steps.split(",", -1)) {
      path = step.matches("[0-9]") ? path.index(Integer.parseInt(step)) : path.key(step);
    }
    return path;
  }
}
