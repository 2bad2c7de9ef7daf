package dev.rollgate.schemas;

import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The schemas of model classes, each under its simple name, made when one refers to it. */
final class Definitions {

  private static final Map<String, Object> STRING = Map.of("type", "string");

  /** By name: each version of the client has classes of its own. */
  private static final Map<String, Map<String, Object>> OPEN =
      Map.of(
          "io.kubernetes.client.custom.IntOrString", Map.of("type", List.of("integer", "string")),
          "io.kubernetes.client.custom.Quantity", Map.of("type", List.of("number", "string")));

  private static final Map<Type, Map<String, Object>> SIMPLE =
      Map.of(
          String.class, STRING,
          OffsetDateTime.class, STRING,
          byte[].class, STRING,
          Boolean.class, Map.of("type", "boolean"),
          Double.class, Map.of("type", "number"),
          Long.class, Map.of("type", "integer"),
          Integer.class,
              Map.of("type", "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE),
          Object.class, Map.of());

  private final Map<String, Object> all = new TreeMap<>();

  /** Every definition so far, by name. */
  Map<String, Object> all() {
    return all;
  }

  /** Gives a model another name. */
  void alias(String name, Class<?> model) throws ReflectiveOperationException {
    all.put(name, reference(model));
  }

  private Map<String, Object> reference(Class<?> model) throws ReflectiveOperationException {
    String name = model.getSimpleName();
    if (!all.containsKey(name)) {
      // Before its fields: models refer to themselves.
      Map<String, Object> definition = new TreeMap<>();
      all.put(name, definition);
      define(model, definition);
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private void define(Class<?> model, Map<String, Object> definition)
      throws ReflectiveOperationException {
    Map<String, Object> properties = new TreeMap<>();
    for (Field field : model.getDeclaredFields()) {
      SerializedName name = field.getAnnotation(SerializedName.class);
      if (name != null) {
        properties.put(name.value(), property(name.value(), field.getGenericType()));
      }
    }
    if (!properties.keySet().equals(names(model, "openapiFields"))) {
      throw new IllegalStateException(model + " does not have the fields that it names");
    }
    Set<String> required = names(model, "openapiRequiredFields");
    definition.put("type", "object");
    definition.put("properties", properties);
    definition.put("additionalProperties", false);
    if (!required.isEmpty()) {
      definition.put("required", required);
    }
  }

  private static Set<String> names(Class<?> model, String field)
      throws ReflectiveOperationException {
    Set<String> names = new TreeSet<>();
    for (Object name : (Collection<?>) model.getField(field).get(null)) {
      names.add((String) name);
    }
    return names;
  }

  /** Nobody writes a status by hand: it is taken as it comes. */
  private Map<String, Object> property(String name, Type type) throws ReflectiveOperationException {
    boolean status = name.equals("status") && type.getTypeName().endsWith("Status");
    return status ? Map.of() : schema(type);
  }

  private Map<String, Object> schema(Type type) throws ReflectiveOperationException {
    if (SIMPLE.containsKey(type)) {
      return SIMPLE.get(type);
    }
    if (OPEN.containsKey(type.getTypeName())) {
      return OPEN.get(type.getTypeName());
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType().equals(Map.class)) {
        return new TreeMap<>(
            Map.of("type", "object", "additionalProperties", schema(arguments[1])));
      }
      if (generic.getRawType().equals(List.class) || generic.getRawType().equals(Set.class)) {
        return new TreeMap<>(Map.of("type", "array", "items", schema(arguments[0])));
      }
    }
    if (type instanceof Class<?> model && model.getName().contains(".models.")) {
      return model.isEnum() ? STRING : reference(model);
    }
    throw new IllegalStateException("no schema for the type " + type);
  }
}
