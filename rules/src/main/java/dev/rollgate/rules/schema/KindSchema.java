package dev.rollgate.rules.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The schema of one version of a kind, ready for use.
 *
 * @param shape what it says of the whole object
 */
record KindSchema(Schema validator, Shape shape) {

  List<Error> validate(JsonNode object) {
    return validator.validate(object);
  }
}
