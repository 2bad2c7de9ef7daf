package dev.rollgate.maven;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.FileFinder;
import dev.rollgate.files.FileProblem;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.run.FileChoice;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import dev.rollgate.run.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share: the inputs of a module, the files that count, and the run over them. */
abstract class AbstractRollgateMojo extends AbstractRulesMojo {

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true)
  private @Nullable File buildFolder;

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private @Nullable File startedIn;

  @Parameter(defaultValue = "${project.artifactId}", readonly = true, required = true)
  private String moduleName;

  /**
   * Whether to skip every goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Files and folders, relative to the module. When none is named, those of {@code src/main/k8s},
   * {@code src/main/helm}, {@code k8s}, {@code deploy} and {@code manifests} count that exist, and
   * a module without any of them is passed over. Of those that are named, each module reads the
   * ones that it has; to have none of them is an error, unless {@code allowEmpty} is set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.inputs")
  private List<File> inputs = List.of();

  /**
   * Globs of files and folders to leave out: {@code tests} and {@code *.gen.yaml} match anywhere,
   * {@code apps/test-*.yaml} from the folder of the inputs or from the root of the repository.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.excludes")
  private List<String> excludes = List.of();

  /**
   * Whether it is a success when none of the inputs that are named exists, or they hold nothing to
   * check.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.allowEmpty", defaultValue = "false")
  private boolean allowEmpty;

  /**
   * Folders of JSON Schemas of further kinds, with {@code GROUP/KIND_VERSION.json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.schemas")
  private List<File> schemas = List.of();

  /**
   * The configuration; else it is the nearest {@code rollgate.yaml}, from the inputs upwards.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.configurationFile")
  private @Nullable File configurationFile;

  /**
   * Whether to read no configuration.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.noConfiguration", defaultValue = "false")
  private boolean noConfiguration;

  /**
   * The file of known findings; else it is the one that the configuration names, or {@code
   * .rollgate-baseline.json} in the module, or beside the configuration.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.baselineFile")
  private @Nullable File baselineFile;

  /**
   * Whether to report known findings too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "rollgate.noBaseline", defaultValue = "false")
  private boolean noBaseline;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || isSkipped()) {
      getLog().info("Rollgate is skipped");
      return;
    }
    try {
      deleteOld();
      requireGlobs();
      if (inputs().areThere(getLog())) {
        requireFiles("schemas", schemas);
        requireFiles("rulesJars", rulesJars());
        execute(folders());
      }
    } catch (ConfigurationException e) {
      throw failure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw failure(FileProblem.describe(e), e);
    }
  }

  /** Maven tells the cause's message too, unless it is the same. */
  private MojoExecutionException failure(String message, Exception cause) {
    String told = words().of(message);
    return told.equals(cause.getMessage())
        ? new MojoExecutionException(told, cause)
        : new MojoExecutionException(told);
  }

  private void requireGlobs() throws MojoExecutionException {
    try {
      new FileFinder(folders().root(), ParameterValues.given(excludes));
    } catch (PatternSyntaxException e) {
      throw ParameterValues.wrong("excludes", "takes globs, and this is none: " + e.getPattern());
    }
  }

  private void requireFiles(String parameter, List<File> files) throws MojoExecutionException {
    for (File file : files) {
      if (!folders().exists(file)) {
        throw ParameterValues.wrong(
            parameter, "names %s, which does not exist".formatted(folders().name(file)));
      }
    }
  }

  /** Whether this goal alone is skipped. */
  abstract boolean isSkipped();

  /** Whether what nothing ties to a target group may stay unread. */
  boolean leavesUnread() {
    return false;
  }

  /** Takes away what an earlier build left and could be taken for a work of this one. */
  void deleteOld() throws IOException {}

  /** Does what the goal is for. */
  abstract void execute(ModuleFolders folders)
      throws ConfigurationException, IOException, MojoExecutionException, MojoFailureException;

  private ModuleInputs inputs() {
    return new ModuleInputs(folders(), inputs, allowEmpty);
  }

  private ModuleFolders folders() {
    return ModuleFolders.of(basedir, buildFolder);
  }

  /** What to type for goals in this module. */
  final GoalCommands commands() {
    boolean here = startedIn == null || folders().module().equals(folders().absolute(startedIn));
    return new GoalCommands(here ? "" : "-pl :" + moduleName);
  }

  private MavenWords words() {
    return new MavenWords(commands());
  }

  /** The folder that reports and patches are written into. */
  @SuppressWarnings("unchecked") // Maven's own type says nothing of keys and values.
  final OutputFolder outputs(File folder) {
    return new OutputFolder(folder.toPath(), getPluginContext());
  }

  final String moduleName() {
    return moduleName;
  }

  /** A run with the rules that are wanted: all when {@code onlyRules} is empty. */
  final Run run(Set<String> onlyRules, Set<String> exceptRules)
      throws ConfigurationException, IOException, MojoExecutionException {
    ModuleBaseline baseline = baseline();
    if (baselineFile != null && !folders().exists(baselineFile)) {
      throw ParameterValues.wrong(
          "baselineFile",
          "names %s, which does not exist (\"%s\" writes it)"
              .formatted(folders().name(baselineFile), commands().of("baseline")));
    }
    return run(onlyRules, exceptRules, baseline.toRead());
  }

  /** A run for the baseline that belongs to the module, whether it exists or not. */
  final Run runForBaseline() throws ConfigurationException, IOException, MojoExecutionException {
    return run(only(), except(), baseline().toWrite());
  }

  private Run run(Set<String> onlyRules, Set<String> exceptRules, FileChoice baseline)
      throws ConfigurationException, IOException, MojoExecutionException {
    ModuleFolders folders = folders();
    LocalDate day = today();
    return new Run(
        RunRequest.in(folders.root())
            .paths(inputs().names())
            .exclude(ParameterValues.given(excludes))
            .schemas(folders.names(schemas))
            .configuration(configuration())
            .assumptions(assumptions()::over)
            .render(render())
            .rules(ruleSettings())
            .only(onlyRules)
            .except(exceptRules)
            .rulesJars(folders.names(rulesJars()).stream().map(Path::of).toList())
            .baseline(baseline)
            .suppressions(suppressions())
            .skipping(leavesUnread())
            .today(() -> day)
            .done(),
        Progress.NONE);
  }

  private FileChoice configuration() throws MojoExecutionException {
    if (noConfiguration && configurationFile != null) {
      throw ParameterValues.wrong("noConfiguration", "does not go with configurationFile");
    }
    requireFiles("configurationFile", Stream.ofNullable(configurationFile).toList());
    return choice(configurationFile, noConfiguration);
  }

  private ModuleBaseline baseline() throws MojoExecutionException {
    if (noBaseline && baselineFile != null) {
      throw ParameterValues.wrong("noBaseline", "does not go with baselineFile");
    }
    return new ModuleBaseline(folders(), choice(baselineFile, noBaseline));
  }

  private FileChoice choice(@Nullable File file, boolean none) {
    if (none) {
      return new FileChoice.None();
    }
    return file == null ? new FileChoice.Search() : new FileChoice.Named(folders().name(file));
  }

  /**
   * Refuses a result that says nothing of the manifests, or not all.
   *
   * @throws MojoExecutionException when an input could not be read, a rule failed, or there is
   *     nothing to check in inputs that somebody named
   */
  final void requireSound(LintResult result) throws MojoExecutionException {
    Verdict verdict = Verdict.of(result, FailOn.ERROR);
    if (verdict == Verdict.NOTHING_TO_CHECK) {
      String message = "nothing to check: no Kubernetes object that matters here";
      if (inputs().areNamed() && !allowEmpty) {
        throw ParameterValues.wrong(
            "inputs", "names %s (-Drollgate.allowEmpty makes this a success)".formatted(message));
      }
      getLog().info(message);
    }
    if (verdict == Verdict.FAULT || verdict == Verdict.MISFIT) {
      List<String> problems = new ArrayList<>();
      result.projects().unreadable().forEach(f -> problems.add(f.name() + ": " + f.problem()));
      result.faults().forEach(fault -> problems.add(fault.describe()));
      throw new MojoExecutionException(words().of(String.join("\n", problems)));
    }
  }
}
