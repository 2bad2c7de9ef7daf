package dev.rollgate.api;

import static java.util.Objects.requireNonNull;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.FixResult;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.lint.Safety;
import dev.rollgate.report.Format;
import dev.rollgate.report.ReportPaths;
import dev.rollgate.report.Style;
import dev.rollgate.run.FileChoice;
import dev.rollgate.run.GivenText;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import dev.rollgate.traffic.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Lints and fixes manifests. The rules are those of all modules on the class path; {@code
 * rollgate-rules} brings the built-in ones.
 *
 * <p>An object of this class never changes: it may be used by several threads and as often as
 * wanted. Each call reads its inputs, and the configuration if there is one, anew.
 */
public final class Rollgate {

  private final Path folder;
  private final FileChoice configuration;
  private final FileChoice baseline;
  private final UnaryOperator<Settings> assumptions;
  private final Map<String, Level> levels;
  private final Map<String, String> options;
  private final Set<String> only;
  private final Set<String> except;
  private final LocalDate today;

  private Rollgate(Builder builder) {
    this.folder = builder.folder;
    this.configuration = builder.configuration;
    this.baseline = builder.baseline;
    this.assumptions = builder.assumptions;
    this.levels = Map.copyOf(builder.levels);
    this.options = Map.copyOf(builder.options);
    this.only = Set.copyOf(builder.only);
    this.except = Set.copyOf(builder.except);
    this.today = builder.today;
  }

  /** All rules with their defaults, without configuration and baseline. */
  public static Rollgate inFolder(Path folder) {
    return builder(folder).build();
  }

  /**
   * A Rollgate to be set up.
   *
   * @param folder what relative paths start from
   */
  public static Builder builder(Path folder) {
    return new Builder(folder);
  }

  /**
   * What the rules find in files. Where there is nothing to check, in an empty folder say, the
   * result is as without faults, and {@link LintResult#isEmpty} tells.
   *
   * @param paths files and folders; all of them are one project
   * @throws ConfigurationException when the configuration or what was set up makes no sense, or a
   *     path does not exist
   * @throws IOException when the configuration or a folder cannot be read; a file that cannot is
   *     told in {@link LintResult#projects}
   */
  public LintResult lint(Path... paths) throws ConfigurationException, IOException {
    return lint(Arrays.asList(paths), List.of());
  }

  /**
   * What the rules find in texts; all of them are one project.
   *
   * @throws IllegalArgumentException when two of them have the same name
   */
  public LintResult lint(Manifest... texts) throws ConfigurationException, IOException {
    return lint(List.of(), Arrays.asList(texts));
  }

  /** What the rules find in files and texts together; see {@link #lint(Path...)}. */
  public LintResult lint(List<Path> paths, List<Manifest> texts)
      throws ConfigurationException, IOException {
    Run run = run(paths, texts);
    return run.lint(run.read());
  }

  /**
   * What the fixer makes of files. Nothing is written before {@link Repair#write}.
   *
   * @param least the least safety of fixes to make: {@link Safety#SAFE}, or {@link Safety#UNSAFE}
   *     for those that replace what somebody wrote too
   * @param paths files and folders; all of them are one project
   * @throws ConfigurationException as {@link #lint(Path...)} does
   * @throws IOException as {@link #lint(Path...)} does
   */
  public Repair fix(Safety least, Path... paths) throws ConfigurationException, IOException {
    return fix(wanted(least), Arrays.asList(paths), List.of());
  }

  private static Predicate<Finding> wanted(Safety least) {
    if (requireNonNull(least, "least") == Safety.MANUAL) {
      throw new IllegalArgumentException("fixes that are manual are for a person to make");
    }
    return Fixer.atLeast(least);
  }

  /** What the fixer makes of texts; see {@link #fix(Safety, Path...)}. */
  public Repair fix(Safety least, Manifest... texts) throws ConfigurationException, IOException {
    return fix(wanted(least), List.of(), Arrays.asList(texts));
  }

  /**
   * What the fixer makes of files and texts together; see {@link #fix(Safety, Path...)}.
   *
   * @param wanted the findings to mend, where they have a fix that is not manual
   */
  public Repair fix(Predicate<Finding> wanted, List<Path> paths, List<Manifest> texts)
      throws ConfigurationException, IOException {
    Run run = run(paths, texts);
    Run.Inputs inputs = run.read();
    FixResult result = run.fix(inputs, requireNonNull(wanted, "wanted"));
    return new Repair(result, () -> run.write(result, inputs));
  }

  /**
   * A result as text. JUnit calls failed what is a warning or an error, unless the configuration
   * says otherwise.
   */
  public String report(LintResult result, Format format)
      throws ConfigurationException, IOException {
    Run run = run(List.of(), List.of());
    return format
        .reporter(
            new Format.Context(
                new ReportPaths(folder), run.catalog(), run.failOn().severity(), Style.PLAIN))
        .report(result);
  }

  /** The rules that there are, also those that are off. */
  public RuleCatalog rules() throws ConfigurationException, IOException {
    return run(List.of(), List.of()).catalog();
  }

  private Run run(List<Path> paths, List<Manifest> texts)
      throws ConfigurationException, IOException {
    paths.forEach(path -> requireNonNull(path, "path"));
    Set<Path> places = new HashSet<>();
    for (Manifest text : texts) {
      // However it is spelt: one file has one text.
      if (!places.add(folder.resolve(requireNonNull(text, "text").name()).normalize())) {
        throw new IllegalArgumentException(text.name() + ": two texts have this name");
      }
    }
    RunRequest request =
        RunRequest.in(folder)
            .paths(paths.stream().map(Path::toString).toList())
            .texts(
                texts.stream()
                    .map(t -> new GivenText(t.name(), t.text().getBytes(StandardCharsets.UTF_8)))
                    .toList())
            .configuration(configuration)
            .baseline(baseline)
            .assumptions(assumptions)
            .rules(RuleSettings.Part.everywhere(levels, options))
            .only(only)
            .except(except)
            .today(() -> today)
            .done();
    return new Run(request, Progress.NONE);
  }

  /** Sets up a {@link Rollgate}. What counts here counts before the configuration. */
  public static final class Builder {

    private final Path folder;
    private FileChoice configuration = new FileChoice.None();
    private FileChoice baseline = new FileChoice.None();
    private UnaryOperator<Settings> assumptions = UnaryOperator.identity();
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Set<String> only = new LinkedHashSet<>();
    private final Set<String> except = new LinkedHashSet<>();
    private LocalDate today = LocalDate.now(ZoneId.systemDefault());

    private Builder(Path folder) {
      this.folder = requireNonNull(folder, "folder").toAbsolutePath().normalize();
    }

    /** Takes this configuration, by its path from the folder. */
    public Builder configuration(Path file) {
      configuration = new FileChoice.Named(requireNonNull(file, "file").toString());
      return this;
    }

    /** Takes the {@code rollgate.yaml} that is nearest to the paths, as the program does. */
    public Builder nearestConfiguration() {
      configuration = new FileChoice.Search();
      return this;
    }

    /** Leaves out the findings that this file records, by its path from the folder. */
    public Builder baseline(Path file) {
      baseline = new FileChoice.Named(requireNonNull(file, "file").toString());
      return this;
    }

    /** Changes what is assumed of the cluster and the applications. */
    public Builder assuming(UnaryOperator<Settings> change) {
      assumptions = requireNonNull(change, "change");
      return this;
    }

    /** Runs these rules alone; may be called again for more. */
    public Builder only(String... rules) {
      for (String rule : rules) {
        only.add(requireNonNull(rule, "rule"));
      }
      return this;
    }

    /** Runs all rules but these; may be called again for more. */
    public Builder except(String... rules) {
      for (String rule : rules) {
        except.add(requireNonNull(rule, "rule"));
      }
      return this;
    }

    /** How bad the findings of a rule are. */
    public Builder level(String rule, Level level) {
      levels.put(requireNonNull(rule, "rule"), requireNonNull(level, "level"));
      return this;
    }

    /**
     * Sets an option of a rule.
     *
     * @param option as {@code rule.option}
     */
    public Builder option(String option, String value) {
      options.put(requireNonNull(option, "option"), requireNonNull(value, "value"));
      return this;
    }

    /** The day by which suppressions expire; that on which the builder was made by default. */
    public Builder today(LocalDate day) {
      today = requireNonNull(day, "day");
      return this;
    }

    /** Rollgate as it is set up now; names of rules are checked when it runs. */
    public Rollgate build() {
      return new Rollgate(this);
    }
  }
}
