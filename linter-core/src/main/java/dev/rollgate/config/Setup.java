package dev.rollgate.config;

import dev.rollgate.files.Globs;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.Review;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleSettings;
import dev.rollgate.render.RenderSettings;
import dev.rollgate.suppression.IgnoreEntry;
import dev.rollgate.suppression.RuleName;
import dev.rollgate.text.Suggestion;
import dev.rollgate.traffic.Environments;
import dev.rollgate.traffic.FolderEnvironments;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.NodePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a configuration means for a run. */
public final class Setup {

  private static final Pattern OBJECT = Pattern.compile("[A-Z][A-Za-z0-9]*/[^/*\\s]+");

  private final ConfigurationFile file;
  private final Configuration values;
  private final Locations locations;
  private final ExternalDocuments externals;

  /**
   * Prepares what does not depend on rules.
   *
   * @throws ConfigurationException when values make no sense
   */
  public Setup(ConfigurationFile file, Path workingDirectory) throws ConfigurationException {
    this.file = file;
    this.values = file.values();
    this.locations = new Locations(workingDirectory, file.folder());
    this.externals = new ExternalDocuments(file);
  }

  /** What is assumed of the cluster and the applications. */
  public Settings settings() throws ConfigurationException {
    checkInjectLabels();
    Assumptions assumptions = values.assumptions();
    for (Map.Entry<String, String> problem : assumptions.problems().entrySet()) {
      throw file.fault(
          NodePath.ROOT.key(problem.getKey()), false, problem.getKey() + " " + problem.getValue());
    }
    return assumptions.over(Settings.DEFAULT).withExternals(externals.files());
  }

  private void checkInjectLabels() throws ConfigurationException {
    for (int i = 0; i < values.injectLabels().size(); i++) {
      if (values.injectLabels().get(i).indexOf('=') < 1) {
        NodePath path = NodePath.ROOT.key("injectLabels").index(i);
        throw file.fault(path, false, path + " takes a label as key=value");
      }
    }
  }

  /** Moves findings about objects that live elsewhere to where the configuration names them. */
  public Review externals() {
    return externals;
  }

  /** Whether a file or folder is excluded, by its whole path. */
  public Predicate<Path> excluded() throws ConfigurationException {
    Globs globs = globs(NodePath.ROOT.key("exclude"), values.exclude());
    return values.exclude().isEmpty()
        ? path -> false
        : path -> locations.below(path).filter(globs::match).isPresent();
  }

  /**
   * How sources are rendered.
   *
   * @param asked the version of Kubernetes that a command line says in place of the configuration
   * @throws ConfigurationException when a chart or a file that the configuration names is absent
   */
  public RenderSettings rendering(Optional<Release> asked) throws ConfigurationException {
    Optional<Release> version = asked.or(values::kubernetesVersion);
    return new RenderSettings(
        version.map(Release::toString), new ConfiguredCharts(file).releases());
  }

  /** How environments are found: by their folders' names, unless the configuration has globs. */
  public Environments.Finder environments() throws ConfigurationException {
    if (values.environments().isEmpty()) {
      return FolderEnvironments::new;
    }
    Environments configured = configuredEnvironments();
    return files -> configured;
  }

  /** The environments that the configuration names; none where it names none. */
  public Environments configuredEnvironments() throws ConfigurationException {
    return new ConfiguredEnvironments(
        locations,
        globs(NodePath.ROOT.key("environments"), values.environments().orElse(List.of())));
  }

  /** What is set about rules, everywhere first. */
  public RuleSettings ruleSettings(RuleCatalog catalog) throws ConfigurationException {
    RuleSettings settings = RuleSettings.DEFAULT;
    if (!values.rules().isEmpty()) {
      settings =
          settings.and(part(NodePath.ROOT.key("rules"), values.rules(), Optional.empty(), catalog));
    }
    for (int i = 0; i < values.overrides().size(); i++) {
      Configuration.RuleOverride override = values.overrides().get(i);
      NodePath path = NodePath.ROOT.key("overrides").index(i);
      globs(path.key("paths"), override.paths());
      if (override.paths().isEmpty() && override.namespaces().isEmpty()) {
        throw file.fault(path, false, path + " has neither paths nor namespaces");
      }
      Scope scope = new Scope(locations, override.paths(), override.namespaces(), List.of());
      settings =
          settings.and(part(path.key("rules"), override.rules(), Optional.of(scope), catalog));
    }
    return settings;
  }

  private RuleSettings.Part part(
      NodePath path,
      Map<String, RuleEntry> rules,
      Optional<Predicate<Finding>> scope,
      RuleCatalog catalog)
      throws ConfigurationException {
    Map<String, Level> levels = new LinkedHashMap<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (Map.Entry<String, RuleEntry> entry : rules.entrySet()) {
      NodePath place = path.key(entry.getKey());
      Rule rule = rule(place, true, entry.getKey(), catalog);
      entry.getValue().level().ifPresent(level -> levels.put(entry.getKey(), level));
      for (Map.Entry<String, String> option : entry.getValue().options().entrySet()) {
        Optional<String> problem = rule.info().problem(option.getKey(), option.getValue());
        if (problem.isPresent()) {
          String hint = Suggestion.hint(option.getKey(), List.of(RuleEntry.SEVERITY));
          throw file.fault(place.key(option.getKey()), true, problem.get() + hint);
        }
        options.put(entry.getKey() + "." + option.getKey(), option.getValue());
      }
    }
    return new RuleSettings.Part(scope, levels, options);
  }

  /** The findings that the configuration suppresses. */
  public List<IgnoreEntry> ignored(RuleCatalog catalog) throws ConfigurationException {
    List<IgnoreEntry> entries = new ArrayList<>();
    for (int i = 0; i < values.ignore().size(); i++) {
      Configuration.IgnoredFindings entry = values.ignore().get(i);
      NodePath path = NodePath.ROOT.key("ignore").index(i);
      globs(path.key("paths"), entry.paths());
      List<RuleName> rules = new ArrayList<>();
      for (int j = 0; j < entry.rules().size(); j++) {
        NodePath place = path.key("rules").index(j);
        String id = rule(place, false, entry.rules().get(j), catalog).info().id();
        rules.add(new RuleName(id, file.span(place, false)));
      }
      for (int j = 0; j < entry.objects().size(); j++) {
        if (!OBJECT.matcher(entry.objects().get(j)).matches()) {
          NodePath place = path.key("objects").index(j);
          throw file.fault(place, false, place + " takes Kind/name, such as Deployment/web");
        }
      }
      if (rules.isEmpty()) {
        throw file.fault(path, false, path + " names no rules");
      }
      entries.add(
          new IgnoreEntry(
              rules,
              new Scope(locations, entry.paths(), entry.namespaces(), entry.objects()),
              entry.reason(),
              entry.expires(),
              file.span(path, false)));
    }
    return entries;
  }

  /** The rules that nothing may suppress. */
  public Set<String> locked(RuleCatalog catalog) throws ConfigurationException {
    Set<String> locked = new HashSet<>();
    for (int i = 0; i < values.locked().size(); i++) {
      NodePath place = NodePath.ROOT.key("locked").index(i);
      locked.add(rule(place, false, values.locked().get(i), catalog).info().id());
    }
    return locked;
  }

  private Rule rule(NodePath place, boolean key, String id, RuleCatalog catalog)
      throws ConfigurationException {
    Optional<Rule> rule = catalog.find(id);
    if (rule.isEmpty()) {
      throw file.fault(place, key, catalog.noSuchRule(id));
    }
    return rule.get();
  }

  private Globs globs(NodePath path, List<String> globs) throws ConfigurationException {
    for (int i = 0; i < globs.size(); i++) {
      Optional<String> problem = Globs.problem(globs.get(i));
      if (problem.isPresent()) {
        throw file.fault(path.index(i), false, problem.get());
      }
    }
    return new Globs(globs);
  }
}
