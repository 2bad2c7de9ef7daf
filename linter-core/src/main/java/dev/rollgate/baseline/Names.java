package dev.rollgate.baseline;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fingerprint;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a baseline calls things, so that its entries hold wherever a command runs.
 *
 * @param files what a file is called from the baseline's folder, with {@code /}, by the name that
 *     the user gave
 * @param environments the environment of a file, by the same name: objects of one name in two
 *     environments are two objects
 */
public record Names(
    Function<String, String> files, Function<String, Optional<String>> environments) {

  /** The names of a run without environments. */
  public Names(Function<String, String> files) {
    this(files, file -> Optional.empty());
  }

  /** What a baseline records of a finding. */
  Fingerprint fingerprint(Finding finding) {
    Fingerprint plain = Fingerprint.of(finding, files);
    return finding
        .resource()
        .map(r -> new Fingerprint(plain.rule(), object(r), plain.path()))
        .orElse(plain);
  }

  /** What a baseline calls an object. */
  String object(Resource resource) {
    String name = Fingerprint.object(resource);
    return environments.apply(resource.file()).map(e -> e + ": " + name).orElse(name);
  }
}
