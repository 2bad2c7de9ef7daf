package dev.rollgate.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edit of a case: a folder with {@code change.txt} and either {@code expected.yaml}, the whole
 * file afterwards, or {@code refused.txt}, the reason.
 *
 * <p>A change is one line: an operation, a path as a JSON list, and mostly a value as JSON, with
 * the number of its document before it where that is not the first: {@code 2: insert ["spec","a"]
 * 1}.
 */
record YamlCaseEdit(Path folder) {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:(\\d+): )?([a-z-]+) (\\[(?:[^\"\\]]|\"(?:[^\"\\\\]|\\\\.)*\")*\\])(?: (.*))?");

  String name() {
    return String.valueOf(folder.getFileName());
  }

  Path expected() {
    return folder.resolve("expected.yaml");
  }

  Path refused() {
    return folder.resolve("refused.txt");
  }

  Change change(YamlFile file) {
    String line = new String(YamlCase.read(folder.resolve("change.txt")), UTF_8).strip();
    Matcher parts = CHANGE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(folder + " has no change: " + line);
    }
    int number = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
    Document.Parsed document = (Document.Parsed) file.documents().get(number - 1);
    NodePath path = path(parts.group(3));
    String value = parts.group(4) == null ? "null" : parts.group(4);
    Content content = Content.of(Yaml.parse(value).root());
    return switch (parts.group(2)) {
      case "insert" -> new Change.Insert(document, path, content);
      case "append" -> new Change.Append(document, path, content);
      case "replace" -> new Change.Replace(document, path, (Content.Scalar) content);
      case "rename" -> new Change.RenameKey(document, path, ((Content.Scalar) content).text());
      case "replace-entry" -> replaceEntry(document, path, (Content.Mapping) content);
      case "remove" -> new Change.Remove(document, path);
      case "add-document" -> new Change.AddDocument(document, (Content.Mapping) content);
      default -> throw new IllegalArgumentException(folder + " has no such operation: " + line);
    };
  }

  private static Change replaceEntry(
      Document.Parsed document, NodePath path, Content.Mapping pair) {
    Content.Entry entry = pair.entries().get(0);
    String key = ((Content.Scalar) entry.key()).text();
    return new Change.ReplaceEntry(document, path, key, entry.value());
  }

  private static NodePath path(String json) {
    NodePath path = NodePath.ROOT;
    for (Node step : ((SequenceNode) Yaml.parse(json).root()).items()) {
      ScalarNode scalar = (ScalarNode) step;
      path =
          scalar.type() == ScalarType.INTEGER
              ? path.index(Integer.parseInt(scalar.value()))
              : path.key(scalar.value());
    }
    return path;
  }
}
