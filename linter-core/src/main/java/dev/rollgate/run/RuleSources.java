package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.kube.KindName;
import dev.rollgate.lint.RuleCatalog;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;

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
    List<Path> jars = request.rulesJars();
    try {
      return jars.isEmpty() ? RuleCatalog.load() : RuleCatalog.load(classes(request));
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new ConfigurationException("the rules of a jar cannot be loaded: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()));
    }
  }

  /** Stays open: the rules read their pages and classes from it as long as the program runs. */
  private static ClassLoader classes(RunRequest request) throws ConfigurationException {
    URL[] urls = new URL[request.rulesJars().size()];
    for (int i = 0; i < urls.length; i++) {
      Path jar = request.rulesJars().get(i);
      Path file = request.workingDirectory().resolve(jar);
      if (!Files.isRegularFile(file)) {
        throw new ConfigurationException("no such jar: " + jar);
      }
      try {
        urls[i] = file.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new ConfigurationException("no such jar: " + jar);
      }
    }
    return new URLClassLoader(urls, RuleSources.class.getClassLoader());
  }
}
