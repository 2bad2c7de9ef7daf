package dev.rollgate.run;

import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a user asks for: inputs, and what counts before the configuration.
 *
 * @param workingDirectory what relative paths start from
 * @param paths files and folders
 * @param texts what does not come from files
 * @param changed what somebody changed: what touches none of it is not reported; empty when
 *     everything is
 * @param exclude globs of files and folders to leave out
 * @param schemas folders of JSON Schemas of further kinds
 * @param configuration which file is the configuration
 * @param assumptions changes what is assumed of the cluster
 * @param render what is rendered before it is looked at; as configured when it is not said
 * @param rules what is set about rules
 * @param only the rules to run; all when there is none
 * @param except rules not to run
 * @param catalog the rules there are without those of jars, asked for where there are no such jars;
 *     those on the class path unless it is said
 * @param rulesJars jars that bring rules
 * @param baseline which file is the baseline
 * @param skipping whether documents may stay unread which nothing ties to a target group; where
 *     every document may count, as for a baseline, all are read even so
 * @param suppressions whether suppressions count
 * @param today the day by which suppressions expire; asked for when one may, since to ask takes a
 *     while
 */
public record RunRequest(
    Path workingDirectory,
    List<String> paths,
    List<GivenText> texts,
    Optional<Changed> changed,
    List<String> exclude,
    List<String> schemas,
    FileChoice configuration,
    UnaryOperator<Settings> assumptions,
    Optional<RenderChoice> render,
    RuleSettings.Part rules,
    Set<String> only,
    Set<String> except,
    Supplier<RuleCatalog> catalog,
    List<Path> rulesJars,
    FileChoice baseline,
    boolean skipping,
    boolean suppressions,
    Supplier<LocalDate> today) {

  /**
   * A request in a folder that asks for nothing yet: no inputs, no configuration, no baseline, all
   * rules.
   */
  public static Draft in(Path workingDirectory) {
    return new Draft(workingDirectory);
  }

  /** Copies the lists. */
  public RunRequest {
    paths = List.copyOf(paths);
    texts = List.copyOf(texts);
    exclude = List.copyOf(exclude);
    schemas = List.copyOf(schemas);
    only = Set.copyOf(only);
    except = Set.copyOf(except);
    rulesJars = List.copyOf(rulesJars);
  }

  /** The version of Kubernetes that is asked for; empty where the configuration counts. */
  Optional<Release> kubernetesVersion() {
    Release unset = new Release(0, 0);
    Settings assumed = assumptions.apply(Settings.DEFAULT.withKubernetesVersion(unset));
    return Optional.of(assumed.kubernetesVersion()).filter(asked -> !asked.equals(unset));
  }

  /** A request that is being made; its methods are named as the components that they set. */
  public static final class Draft {

    private final Path workingDirectory;
    private List<String> paths = List.of();
    private List<GivenText> texts = List.of();
    private Optional<Changed> changed = Optional.empty();
    private List<String> exclude = List.of();
    private List<String> schemas = List.of();
    private FileChoice configuration = new FileChoice.None();
    private UnaryOperator<Settings> assumptions = settings -> settings;
    private Optional<RenderChoice> render = Optional.empty();
    private RuleSettings.Part rules = RuleSettings.Part.everywhere(Map.of(), Map.of());
    private Set<String> only = Set.of();
    private Set<String> except = Set.of();
    private Supplier<RuleCatalog> catalog = RuleCatalog::load;
    private List<Path> rulesJars = List.of();
    private FileChoice baseline = new FileChoice.None();
    private boolean skipping;
    private boolean suppressions = true;
    private Supplier<LocalDate> today = () -> LocalDate.EPOCH;

    private Draft(Path workingDirectory) {
      this.workingDirectory = workingDirectory;
    }

    /** {@link RunRequest#paths}. */
    public Draft paths(List<String> value) {
      paths = value;
      return this;
    }

    /** {@link RunRequest#texts}. */
    public Draft texts(List<GivenText> value) {
      texts = value;
      return this;
    }

    /** {@link RunRequest#changed}. */
    public Draft changed(Optional<Changed> value) {
      changed = value;
      return this;
    }

    /** {@link RunRequest#exclude}. */
    public Draft exclude(List<String> value) {
      exclude = value;
      return this;
    }

    /** {@link RunRequest#schemas}. */
    public Draft schemas(List<String> value) {
      schemas = value;
      return this;
    }

    /** {@link RunRequest#configuration}. */
    public Draft configuration(FileChoice value) {
      configuration = value;
      return this;
    }

    /** {@link RunRequest#assumptions}. */
    public Draft assumptions(UnaryOperator<Settings> value) {
      assumptions = value;
      return this;
    }

    /** {@link RunRequest#render}. */
    public Draft render(Optional<RenderChoice> value) {
      render = value;
      return this;
    }

    /** {@link RunRequest#rules}. */
    public Draft rules(RuleSettings.Part value) {
      rules = value;
      return this;
    }

    /** {@link RunRequest#only}. */
    public Draft only(Set<String> value) {
      only = value;
      return this;
    }

    /** {@link RunRequest#except}. */
    public Draft except(Set<String> value) {
      except = value;
      return this;
    }

    /** {@link RunRequest#catalog}. */
    public Draft catalog(Supplier<RuleCatalog> value) {
      catalog = value;
      return this;
    }

    /** {@link RunRequest#rulesJars}. */
    public Draft rulesJars(List<Path> value) {
      rulesJars = value;
      return this;
    }

    /** {@link RunRequest#baseline}. */
    public Draft baseline(FileChoice value) {
      baseline = value;
      return this;
    }

    /** {@link RunRequest#skipping}. */
    public Draft skipping(boolean value) {
      skipping = value;
      return this;
    }

    /** {@link RunRequest#suppressions}. */
    public Draft suppressions(boolean value) {
      suppressions = value;
      return this;
    }

    /** {@link RunRequest#today}. */
    public Draft today(Supplier<LocalDate> value) {
      today = value;
      return this;
    }

    /** The request, with what was set so far. */
    public RunRequest done() {
      return new RunRequest(
          workingDirectory,
          paths,
          texts,
          changed,
          exclude,
          schemas,
          configuration,
          assumptions,
          render,
          rules,
          only,
          except,
          catalog,
          rulesJars,
          baseline,
          skipping,
          suppressions,
          today);
    }
  }
}
