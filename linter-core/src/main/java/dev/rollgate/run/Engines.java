package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.PolicyEngine;
import dev.rollgate.kube.SchemaChecker;
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
