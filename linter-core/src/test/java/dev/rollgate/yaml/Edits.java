package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

/** The editor's operations on the first document of a snippet, under the laws of all edits. */
final class Edits {

  private Edits() {}

  static String insert(String text, NodePath path, Content value) throws RefusedEditException {
    return EditLaws.apply(new Change.Insert(Yaml.parsed(text, 0), path, value));
  }

  static String append(String text, NodePath path, Content item) throws RefusedEditException {
    return EditLaws.apply(new Change.Append(Yaml.parsed(text, 0), path, item));
  }

  static String replace(String text, NodePath path, Content.Scalar value)
      throws RefusedEditException {
    return EditLaws.apply(new Change.Replace(Yaml.parsed(text, 0), path, value));
  }

  static String rename(String text, NodePath path, String key) throws RefusedEditException {
    return EditLaws.apply(new Change.RenameKey(Yaml.parsed(text, 0), path, key));
  }

  static String replaceEntry(String text, NodePath path, String key, Content value)
      throws RefusedEditException {
    return EditLaws.apply(new Change.ReplaceEntry(Yaml.parsed(text, 0), path, key, value));
  }

  static String remove(String text, NodePath path) throws RefusedEditException {
    return EditLaws.apply(new Change.Remove(Yaml.parsed(text, 0), path));
  }

  static String addDocument(String text, int after, Content.Mapping content)
      throws RefusedEditException {
    return EditLaws.apply(new Change.AddDocument(Yaml.parsed(text, after), content));
  }

  /** Checks that a change is refused, and with which reason. */
  static void refused(Change change, String reason) {
    assertThatThrownBy(() -> Editor.edits(List.of(change)))
        .isInstanceOfSatisfying(
            RefusedEditException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
