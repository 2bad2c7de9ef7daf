package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.SchemaChecker;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
  CustomKinds.Schema read(SchemaChecker checker) throws ConfigurationException, IOException {
    place.requireInTree();
    String text;
    try {
      text = Files.readString(place.path());
    } catch (CharacterCodingException e) {
      throw place.fault("not UTF-8");
    }
    Optional<String> problem = checker.problem(text);
    if (problem.isPresent()) {
      throw place.fault(problem.get());
    }
    return new CustomKinds.Schema(group, kind, version, place.name(), text);
  }
}
