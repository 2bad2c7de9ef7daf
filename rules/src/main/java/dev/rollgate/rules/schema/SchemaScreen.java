package dev.rollgate.rules.schema;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.schemas.screens.Screens;
import dev.rollgate.traffic.Release;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells of most objects that their schemas have nothing against them. To load a validator takes
 * longer than all else together: only objects that it may find fault with need it.
 */
final class SchemaScreen {

  private static final Map<String, SchemaScreen> BY_VERSION = new ConcurrentHashMap<>();

  private final Map<String, Form> forms = new ConcurrentHashMap<>();
  private final String version;

  private SchemaScreen(String version) {
    this.version = version;
  }

  /** The screen of the schemas that {@link Schemas#of} gives for this version. */
  static SchemaScreen of(Release version) {
    return BY_VERSION.computeIfAbsent(SchemaFiles.version(version), SchemaScreen::new);
  }

  /** Whether an object surely has no fault; one without a schema has none. */
  boolean passes(Resource resource) {
    String name = SchemaFiles.definition(resource.apiVersion(), resource.word());
    return form(name).map(form -> form.takes(Value.of(resource))).orElse(true);
  }

  private Optional<Form> form(String name) {
    Form known = forms.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String text = Screens.form(version, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Form read = FormReader.read(text, n -> form(n).orElse(Form.UNKNOWN));
    forms.put(name, read);
    return Optional.of(read);
  }
}
