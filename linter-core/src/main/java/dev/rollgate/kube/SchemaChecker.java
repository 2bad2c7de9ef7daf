package dev.rollgate.kube;

import java.util.Optional;

/**
 * Tells whether a text is a schema by which objects can be checked. The core has none of its own:
 * it takes the one that {@link java.util.ServiceLoader} finds.
 */
public interface SchemaChecker {

  /**
   * Why a text cannot be used as a JSON Schema; empty when it can.
   *
   * @param text JSON
   */
  Optional<String> problem(String text);
}
