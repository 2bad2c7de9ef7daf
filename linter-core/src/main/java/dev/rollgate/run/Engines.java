package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.PolicyEngine;
import dev.rollgate.kube.SchemaChecker;
import dev.rollgate.render.Renderer;
import dev.rollgate.render.Tool;
import java.util.Optional;
import java.util.ServiceLoader;

/** What other modules bring to the core; each is loaded when there is use for it. */
final class Engines {

  private Engines() {}

  static SchemaChecker schemaChecker() throws ConfigurationException {
    return only(SchemaChecker.class, "schemas", "rollgate-rules");
  }

  static PolicyEngine policyEngine() throws ConfigurationException {
    return only(PolicyEngine.class, "policies", "rollgate-policies");
  }

  /** What renders with a tool; empty where the module for that is absent. */
  static Optional<Renderer> renderer(Tool tool) {
    return ServiceLoader.load(Renderer.class, Engines.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(r -> r.tool() == tool)
        .findFirst();
  }

  private static <T> T only(Class<T> service, String use, String module)
      throws ConfigurationException {
    return ServiceLoader.load(service, Engines.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "%s need the module %s, which is not on the class path"
                        .formatted(use, module)));
  }
}
