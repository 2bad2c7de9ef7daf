package dev.rollgate.run;

import dev.rollgate.files.FoundFile;
import dev.rollgate.lint.LintResult;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a run that hold objects, or something that was not understood. */
final class ManifestFiles {

  private ManifestFiles() {}

  static List<Path> of(Run.Inputs inputs, LintResult result) {
    Set<String> manifests = new HashSet<>();
    result.projects().resources().forEach(resource -> manifests.add(resource.file()));
    for (YamlFile file : result.projects().files()) {
      boolean unclear =
          file.documents().stream()
              .anyMatch(d -> d instanceof Document.Broken || d instanceof Document.Templated);
      if (unclear) {
        manifests.add(file.source().name());
      }
    }
    return inputs.reading().found().stream()
        .filter(file -> manifests.contains(file.name()))
        .map(FoundFile::path)
        .toList();
  }
}
