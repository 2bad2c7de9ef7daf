package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.kube.KindName;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;

/** Where the rules of a run come from: the class path, jars, and the configuration itself. */
final class RuleSources {

  private final RuleCatalog catalog;
  private final List<KindName> kinds;

  RuleSources(RunRequest request, ConfigurationFile configuration, Engines engines)
      throws ConfigurationException {
    RuleCatalog loaded = loaded(request);
    if (configuration.values().policies().isEmpty()) {
      this.catalog = loaded;
      this.kinds = List.of();
      return;
    }
    PolicySet policies = engines.policies(configuration, loaded.ids());
    this.catalog = loaded.and(policies.rules());
    this.kinds = policies.kinds();
  }

  RuleCatalog catalog() {
    return catalog;
  }

  /** Kinds that rules speak of and Rollgate itself does not know. */
  List<KindName> kinds() {
    return kinds;
  }

  private static RuleCatalog loaded(RunRequest request) throws ConfigurationException {
    try {
      return request.rulesJars().isEmpty()
          ? RuleCatalog.load()
          : RuleCatalog.load(RuleJars.classes(request.rulesJars(), request.workingDirectory()));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    } catch (ServiceConfigurationError e) {
      throw new ConfigurationException(
          "the rules of a jar cannot be loaded: "
              + (e.getCause() == null ? e.getMessage() : e.getCause()));
    } catch (LinkageError | RuntimeException e) {
      throw new ConfigurationException("the rules of a jar cannot be loaded: " + e);
    }
  }

  /** The rules that a user wants to run. */
  static List<Rule> selected(RunRequest request, RuleCatalog catalog)
      throws ConfigurationException {
    for (Set<String> named : List.of(request.only(), request.except())) {
      for (String id : named) {
        if (catalog.find(id).isEmpty()) {
          throw new ConfigurationException(catalog.noSuchRule(id));
        }
      }
    }
    List<Rule> selected =
        catalog.rules().stream()
            .filter(r -> request.only().isEmpty() || request.only().contains(r.info().id()))
            .filter(r -> !request.except().contains(r.info().id()))
            .toList();
    if (selected.isEmpty()) {
      throw new ConfigurationException("no rule is left to run");
    }
    return selected;
  }
}
