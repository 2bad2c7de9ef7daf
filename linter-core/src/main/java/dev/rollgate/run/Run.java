package dev.rollgate.run;

import dev.rollgate.baseline.Baseline;
import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.baseline.BrokenBaselineException;
import dev.rollgate.baseline.FindingCounts;
import dev.rollgate.baseline.Names;
import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.Setup;
import dev.rollgate.files.FileBytes;
import dev.rollgate.files.FileReading;
import dev.rollgate.files.LeftOut;
import dev.rollgate.files.NewOwner;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.Review;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.render.Tool;
import dev.rollgate.run.Progress.Phase;
import dev.rollgate.suppression.RulesInUse;
import dev.rollgate.suppression.Suppressions;
import dev.rollgate.traffic.Environment;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One run: what a user asks for and the configuration says, applied to the inputs. */
public final class Run {

  private final RunRequest request;
  private final Progress progress;
  private final ConfigurationFile configuration;
  private final Setup setup;
  private final RuleSources rules;
  private final RuleSettings ruleSettings;
  private final List<Rule> selected;
  private final BaselinePlace baselinePlace;
  private final ChangedFiles changed;

  /**
   * Reads the configuration and loads the rules; the inputs are not looked at yet.
   *
   * @throws ConfigurationException when what was asked for or the configuration makes no sense
   * @throws IOException when the configuration cannot be read
   */
  public Run(RunRequest request, Progress progress) throws ConfigurationException, IOException {
    this.request = request;
    this.progress = progress;
    progress.begins(Phase.CONFIGURING);
    this.configuration = ConfigurationChoice.read(request);
    this.setup = new Setup(configuration, request.workingDirectory());
    this.rules = new RuleSources(request, configuration);
    RuleChoice.check(request, rules.catalog());
    this.ruleSettings = setup.ruleSettings(rules.catalog()).and(request.rules());
    this.selected = RuleChoice.selected(request, rules.catalog());
    this.baselinePlace = BaselinePlace.of(request, configuration);
    this.changed = ChangedFiles.of(request, configuration, baselinePlace);
  }

  /** The configuration; without values when there is no file. */
  public ConfigurationFile configuration() {
    return configuration;
  }

  /** Every rule that there is, also those that do not run. */
  public RuleCatalog catalog() {
    return rules.catalog();
  }

  /** What is assumed of the cluster, as configured and as asked for. */
  public Settings settings() throws ConfigurationException {
    return request.assumptions().apply(setup.settings());
  }

  /** Checks what is else looked at only when files are read. */
  public void check() throws ConfigurationException, IOException {
    setup.excluded();
    setup.environments();
    setup.rendering(request.kubernetesVersion());
    setup.ignored(catalog());
    setup.locked(catalog());
    SchemaFolders.of(request, configuration);
  }

  /** What is rendered before it is looked at, as configured and as asked for. */
  public RenderChoice render() {
    return request.render().or(configuration.values()::render).orElse(RenderChoice.AUTO);
  }

  /** From which severity on a run fails, as configured. */
  public FailOn failOn() {
    return configuration.values().failOn().orElse(FailOn.WARNING);
  }

  /** Reads the inputs. */
  public Inputs read() throws ConfigurationException, IOException {
    return read(LeftOut.Observer.NONE);
  }

  /** The same; the observer is told of the files that are not read. */
  public Inputs read(LeftOut.Observer observer) throws ConfigurationException, IOException {
    InputReading input = new InputReading(request, setup, rules.kinds(), progress);
    SchemaFolders schemas = SchemaFolders.of(request, configuration);
    Settings settings = settings();
    Skipping skipping = new Skipping(request, configuration.values(), hasBaseline());
    boolean skips = skipping.isSound(settings);
    FileReading reading = input.read(schemas, skips, observer);
    RootRendering roots =
        new RootRendering(render(), request.workingDirectory(), reading.files(), reading.paths());
    if (render().tools().contains(Tool.HELM)) {
      roots.configure(setup.rendering(request.kubernetesVersion()));
    }
    if (skips) {
      skipping.readOn(reading, roots.canRender());
    }
    CustomKinds kinds = schemas.kindsIn(reading.files()).naming(rules.kinds());
    return new Inputs(
        reading, new Workspace(settings.withCustomKinds(kinds), setup.environments(), roots::of));
  }

  /**
   * Every file that somebody would miss: manifests, configuration and baseline. A report of an
   * earlier run, which a search through folders reads too, is none.
   */
  public List<Path> filesThatCount(Inputs inputs, LintResult result) {
    List<Path> files = new ArrayList<>(ManifestFiles.of(inputs, result));
    files.add(request.workingDirectory().resolve(configuration.source().name()));
    files.add(baselinePlace.file());
    return files;
  }

  /** What the rules find in the inputs. */
  public LintResult lint(Inputs inputs) throws ConfigurationException, IOException {
    return lint(inputs, linter(baseline(baselinePlace.complete())));
  }

  /** The same, as if there was no baseline. */
  public LintResult lintWithoutBaseline(Inputs inputs) throws ConfigurationException {
    return lint(inputs, linter(Optional.empty()));
  }

  private LintResult lint(Inputs inputs, Linter linter) {
    progress.begins(Phase.LINTING);
    LintResult result = changed.of(linter.lint(inputs.projects()));
    progress.begins(Phase.DONE);
    return result;
  }

  /** What the fixer makes of the inputs. */
  public FixResult fix(Inputs inputs, Predicate<Finding> wanted)
      throws ConfigurationException, IOException {
    progress.begins(Phase.LINTING);
    FileReading reading = inputs.reading();
    // An entry of the baseline that a fix makes needless is nothing that the fix did wrong. What it
    // breaks in a file that did not change is: the proof of a fix sees all findings.
    FixResult result =
        new Fixer(
                linter(baseline(false)),
                reading::reread,
                inputs.workspace(),
                inputs.spared().untouched().and(changed::concern).and(wanted))
            .fix(reading.files(), reading.unreadable());
    progress.begins(Phase.DONE);
    return new FixResult(
        result.changed(),
        result.applied(),
        result.dropped(),
        changed.of(result.remaining()),
        result.outcome());
  }

  /** Writes what the fixer made, all or none; files whose owner could not be kept are returned. */
  public List<NewOwner> write(FixResult result, Inputs inputs) throws IOException {
    return FixedFiles.write(result, inputs.reading());
  }

  private Linter linter(Optional<Baseline> baseline) throws ConfigurationException {
    List<Review> reviews = new ArrayList<>();
    reviews.add(setup.externals());
    if (request.suppressions()) {
      reviews.add(
          new Suppressions(
              setup.ignored(catalog()),
              setup.locked(catalog()),
              request.today(),
              RulesInUse.of(catalog(), selected, ruleSettings)));
    }
    baseline.ifPresent(reviews::add);
    return new Linter(selected, ruleSettings, reviews);
  }

  /** Which findings are reported, in words; empty for all, and nobody asked for fewer. */
  public Optional<String> reported() {
    return changed.described();
  }

  /** Where the baseline is, or comes to be. */
  public BaselinePlace baselinePlace() {
    return baselinePlace;
  }

  /** Whether there is a baseline that counts. */
  public boolean hasBaseline() {
    return !(request.baseline() instanceof FileChoice.None)
        && Files.isRegularFile(baselinePlace.file());
  }

  /** What the baseline calls things. */
  public Names baselineNames() throws ConfigurationException {
    Environments configured = setup.configuredEnvironments();
    return new Names(
        baselinePlace::nameFromFolder, file -> configured.of(file).map(Environment::name));
  }

  /** The rules whose findings a baseline may record: those that run and are not locked. */
  public Set<String> baselineRules() throws ConfigurationException {
    Set<String> locked = setup.locked(catalog());
    return selected.stream()
        .map(Rule::info)
        .filter(rule -> !ruleSettings.isOff(rule))
        .map(RuleInfo::id)
        .filter(id -> !locked.contains(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a baseline records of a result, in which no baseline counted. */
  public FindingCounts recorded(LintResult result) throws ConfigurationException {
    Set<String> rules = baselineRules();
    return FindingCounts.of(
        result.findings().stream().filter(f -> rules.contains(f.rule().id())).toList(),
        baselineNames());
  }

  /**
   * The baseline, if there is one.
   *
   * @param complete whether entries that nothing needs are told
   */
  private Optional<Baseline> baseline(boolean complete) throws ConfigurationException, IOException {
    if (request.baseline() instanceof FileChoice.None) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(baselinePlace.file())) {
      if (baselinePlace.wanted()) {
        throw new ConfigurationException(
            "no such baseline: %s (\"rollgate baseline create\" writes it)"
                .formatted(baselinePlace.name()));
      }
      return Optional.empty();
    }
    try {
      BaselineFile file =
          BaselineFile.read(baselinePlace.name(), new FileBytes().read(baselinePlace.file()));
      return Optional.of(new Baseline(file, baselineNames(), baselineRules(), complete));
    } catch (BrokenBaselineException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The inputs of a run.
   *
   * @param reading the files, and where they are
   * @param workspace how they are put together
   */
  public record Inputs(FileReading reading, Workspace workspace) {

    /** The projects of the files. */
    public Projects projects() {
      return workspace.projects(reading.files(), reading.unreadable());
    }

    /** The files that fixes leave alone. */
    public SparedFiles spared() {
      return new SparedFiles(reading);
    }
  }
}
