package dev.rollgate.maven;

import java.io.File;
import java.util.List;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * The files and folders that are read in a module. A parent POM may name what only some of its
 * modules have, so one that is absent is passed over; a module that has none of them is a fault,
 * unless it may be empty.
 *
 * @param named what the build names; when it names nothing, the default folders count
 * @param allowEmpty whether the module may lack all that is named
 */
record ModuleInputs(ModuleFolders folders, List<File> named, boolean allowEmpty) {

  /** Whether the build names them. */
  boolean areNamed() {
    return !named.isEmpty();
  }

  /** What those that exist are called. */
  List<String> names() {
    return folders.names(
        areNamed() ? named.stream().filter(folders::exists).toList() : folders.defaultInputs());
  }

  /**
   * Whether there is anything to read; what is named and absent is told.
   *
   * @throws MojoExecutionException when a module that may not be empty lacks all that is named
   */
  boolean areThere(Log log) throws MojoExecutionException {
    List<String> absent =
        folders.names(named.stream().filter(Predicate.not(folders::exists)).toList());
    if (names().isEmpty()) {
      if (areNamed() && !allowEmpty) {
        throw ParameterValues.wrong(
            "inputs",
            "names nothing that exists: %s (-Drollgate.allowEmpty passes over such a module)"
                .formatted(String.join(", ", absent)));
      }
      List<String> wanted = areNamed() ? absent : ModuleFolders.DEFAULT_INPUTS;
      log.info("no manifests: there is none of " + String.join(", ", wanted));
      return false;
    }
    for (String name : absent) {
      String told =
          ParameterValues.told("inputs", "names %s, which does not exist".formatted(name));
      if (allowEmpty) {
        log.info(told);
      } else {
        log.warn(told);
      }
    }
    return true;
  }
}
