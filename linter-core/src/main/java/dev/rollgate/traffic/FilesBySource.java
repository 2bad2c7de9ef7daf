package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a project by their texts, put in order when the first is asked for. */
final class FilesBySource {

  private final List<YamlFile> files;
  private final Map<SourceText, YamlFile> bySource = new HashMap<>();

  FilesBySource(List<YamlFile> files) {
    this.files = files;
  }

  /** The file that holds an object; empty where that stands in a text inside another document. */
  Optional<YamlFile> fileOf(Resource resource) {
    Document.Parsed document = resource.document();
    return document.host().isPresent()
        ? Optional.empty()
        : Optional.ofNullable(bySource().get(document.span().source()));
  }

  private synchronized Map<SourceText, YamlFile> bySource() {
    if (bySource.isEmpty()) {
      files.forEach(file -> bySource.put(file.source(), file));
    }
    return bySource;
  }
}
