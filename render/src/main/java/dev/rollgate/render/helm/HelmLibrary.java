package dev.rollgate.render.helm;

import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * Helm, loaded once. Helm for Java would download a library for a machine that it has none for; so
 * the library is looked for here, and handed over.
 */
final class HelmLibrary {

  private static @Nullable HelmLib loaded;
  private static @Nullable HelmSignals signals;

  private HelmLibrary() {}

  /** Whether there is a library for this machine on the class path. */
  static boolean isThere() {
    return find().isPresent();
  }

  private static Optional<NativeLibrary> find() {
    try {
      return Optional.ofNullable(
          NativeLibrary.serviceProviderLibrary(HelmLibrary.class.getClassLoader()));
    } catch (ServiceConfigurationError e) {
      return Optional.empty();
    }
  }

  /**
   * {@code helm template} of a chart.
   *
   * @throws IllegalStateException when the library cannot be loaded
   */
  static TemplateCommand template(Path chart) {
    return new TemplateCommand(load(), chart);
  }

  /** What signals do without it, which it changes. */
  static synchronized HelmSignals signals() {
    if (signals == null) {
      signals = new HelmSignals();
    }
    return signals;
  }

  private static synchronized HelmLib load() {
    if (loaded == null) {
      try {
        loaded = find().orElseThrow(() -> new IllegalStateException("no library")).load();
      } catch (LinkageError e) {
        throw new IllegalStateException("Helm's library cannot be loaded: " + e.getMessage(), e);
      }
    }
    return loaded;
  }
}
