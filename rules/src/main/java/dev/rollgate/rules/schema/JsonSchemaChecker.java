package dev.rollgate.rules.schema;

import dev.rollgate.kube.SchemaChecker;
import java.util.Optional;

/** Compiles a schema as it is compiled when objects are held against it. */
public final class JsonSchemaChecker implements SchemaChecker {

  @Override
  public Optional<String> problem(String text) {
    return CustomSchemas.problem(text);
  }
}
