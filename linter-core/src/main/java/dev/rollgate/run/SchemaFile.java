package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.FileBytes;
import dev.rollgate.files.FileProblem;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.SchemaChecker;
import dev.rollgate.yaml.TextDecoder;
import dev.rollgate.yaml.UnreadableTextException;
import java.io.IOException;
import java.util.Optional;

/** A file of a folder of schemas that is not read yet, and the kind that its name speaks of. */
record SchemaFile(String group, String kind, String version, SchemaPlace place) {

  String apiVersion() {
    return group + "/" + version;
  }

  /**
   * The schema in it.
   *
   * @throws ConfigurationException when it holds none
   */
  CustomKinds.Schema read(SchemaChecker checker) throws ConfigurationException {
    place.requireInTree();
    String text = text();
    Optional<String> problem = checker.problem(text);
    if (problem.isPresent()) {
      throw place.fault(problem.get());
    }
    return new CustomKinds.Schema(group, kind, version, place.name(), text);
  }

  private String text() throws ConfigurationException {
    if (place.isFolder()) {
      throw place.fault("a folder, not a file");
    }
    try {
      byte[] bytes = new FileBytes().read(place.path());
      return TextDecoder.decode(place.name(), bytes).text();
    } catch (UnreadableTextException e) {
      throw place.fault(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw place.fault(FileProblem.reason(e));
    }
  }
}
