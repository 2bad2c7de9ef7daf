package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.PolicySet;
import dev.rollgate.kube.KindName;
import dev.rollgate.lint.RuleCatalog;
import java.util.List;
import java.util.ServiceConfigurationError;

/** Where the rules of a run come from: the class path, jars, and the configuration itself. */
final class RuleSources {

  private final RuleCatalog catalog;
  private final List<KindName> kinds;

  RuleSources(RunRequest request, ConfigurationFile configuration) throws ConfigurationException {
    RuleCatalog loaded = loaded(request);
    if (configuration.values().policies().isEmpty()) {
      this.catalog = loaded;
      this.kinds = List.of();
      return;
    }
    PolicySet policies = Engines.policyEngine().compile(configuration, loaded.ids());
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
          ? request.catalog().get()
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
}
