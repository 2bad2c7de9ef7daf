package dev.rollgate.run;

import dev.rollgate.lint.RuleSettings;
import dev.rollgate.traffic.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a user asks for: inputs, and what counts before the configuration.
 *
 * @param workingDirectory what relative paths start from
 * @param paths files and folders
 * @param standardInput what came that way; it stands for the file whose name it has
 * @param changed the files and folders that somebody changed, also those that are gone: what
 *     touches none of them is not reported; empty when everything is
 * @param exclude globs of files and folders to leave out
 * @param schemas folders of JSON Schemas of further kinds
 * @param configuration which file is the configuration
 * @param assumptions changes what is assumed of the cluster
 * @param rules what is set about rules
 * @param only the rules to run; all when there is none
 * @param except rules not to run
 * @param rulesJars jars that bring rules
 * @param baseline which file is the baseline
 * @param suppressions whether suppressions count
 * @param today the day by which suppressions expire
 */
public record RunRequest(
    Path workingDirectory,
    List<String> paths,
    Optional<StandardInput> standardInput,
    Optional<Set<Path>> changed,
    List<String> exclude,
    List<String> schemas,
    FileChoice configuration,
    UnaryOperator<Settings> assumptions,
    RuleSettings.Part rules,
    Set<String> only,
    Set<String> except,
    List<Path> rulesJars,
    FileChoice baseline,
    boolean suppressions,
    LocalDate today) {

  /** A run that only reads its configuration. */
  public static RunRequest withoutInputs(Path workingDirectory, FileChoice configuration) {
    return withoutInputs(workingDirectory, configuration, List.of());
  }

  /** A run that only reads its configuration and loads rules. */
  public static RunRequest withoutInputs(
      Path workingDirectory, FileChoice configuration, List<Path> rulesJars) {
    return new RunRequest(
        workingDirectory,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        configuration,
        UnaryOperator.identity(),
        RuleSettings.Part.everywhere(Map.of(), Map.of()),
        Set.of(),
        Set.of(),
        rulesJars,
        new FileChoice.None(),
        true,
        LocalDate.EPOCH);
  }

  /** Copies the lists. */
  public RunRequest {
    paths = List.copyOf(paths);
    changed = changed.map(Set::copyOf);
    exclude = List.copyOf(exclude);
    schemas = List.copyOf(schemas);
    only = Set.copyOf(only);
    except = Set.copyOf(except);
    rulesJars = List.copyOf(rulesJars);
  }
}
