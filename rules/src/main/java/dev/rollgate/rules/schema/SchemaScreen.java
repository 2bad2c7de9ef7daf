package dev.rollgate.rules.schema;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.traffic.Release;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells of most objects that their schemas have nothing against them. To load a validator takes
 * longer than all else together: only objects that it may find fault with need it.
 */
final class SchemaScreen {

  private static final Map<String, SchemaScreen> BY_VERSION = new ConcurrentHashMap<>();

  /** What is still to be read, by the names of definitions. */
  private final Map<String, String> texts = new HashMap<>();

  private final Map<String, Form> forms = new ConcurrentHashMap<>();

  private SchemaScreen(String file) {
    SchemaFiles.text(file).lines().forEach(this::read);
  }

  private void read(String line) {
    int end = line.indexOf(' ');
    texts.put(line.substring(0, end), line.substring(end + 1));
  }

  /** The screen of the schemas that {@link Schemas#of} gives for this version. */
  static SchemaScreen of(Release version) {
    return BY_VERSION.computeIfAbsent(
        SchemaFiles.version(version), v -> new SchemaScreen("kubernetes-" + v + ".screen"));
  }

  /** Whether an object surely has no fault; one without a schema has none. */
  boolean passes(Resource resource) {
    String name = SchemaFiles.definition(resource.apiVersion(), resource.word());
    return !texts.containsKey(name) || form(name).takes(Value.of(resource));
  }

  private Form form(String name) {
    Form known = forms.get(name);
    if (known == null) {
      String text = texts.get(name);
      known = text == null ? Form.UNKNOWN : FormReader.read(text, this::form);
      forms.put(name, known);
    }
    return known;
  }
}
