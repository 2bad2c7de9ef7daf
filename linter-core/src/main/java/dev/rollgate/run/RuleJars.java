package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.RuleProvider;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** Jars that bring rules. */
final class RuleJars {

  private static final String SERVICES = "META-INF/services/" + RuleProvider.class.getName();

  private RuleJars() {}

  /**
   * The classes of these jars, and ours. It stays open: rules read their pages and classes from it
   * as long as the program runs.
   *
   * @throws ConfigurationException when one is not a jar of rules; a class loader would be silent
   */
  static ClassLoader classes(List<Path> jars, Path workingDirectory) throws ConfigurationException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = url(jars.get(i), workingDirectory);
    }
    return new URLClassLoader(urls, RuleJars.class.getClassLoader());
  }

  private static URL url(Path jar, Path workingDirectory) throws ConfigurationException {
    Path file = workingDirectory.resolve(jar);
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException("no such jar: " + jar);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(SERVICES) == null) {
        throw new ConfigurationException(
            "%s brings no rules: it has no %s".formatted(jar, SERVICES));
      }
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new ConfigurationException("no such jar: " + jar);
    } catch (IOException e) {
      throw new ConfigurationException("not a jar: " + jar);
    }
  }
}
