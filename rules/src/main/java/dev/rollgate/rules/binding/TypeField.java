package dev.rollgate.rules.binding;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.TargetGroupConfiguration;
import dev.rollgate.traffic.RouteBinding;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;

/**
 * Where the target type of a binding can be written.
 *
 * @param words for messages: the annotation, or the field and its object
 * @param insertion the change that writes ip there; empty where the object is not in the input
 * @param mayBeWritten whether objects of the input may say the type in a way that nobody can tell
 */
record TypeField(String words, Optional<Change> insertion, boolean mayBeWritten) {

  private static final Content.Scalar IP = Content.of("ip");

  /** An annotation of the object that makes the binding. */
  static TypeField annotation(Resource object, String key) {
    Change change =
        new Change.Insert(object.document(), object.path().key("metadata", "annotations", key), IP);
    return new TypeField(key, Optional.of(change), false);
  }

  /** The field of the TargetGroupConfiguration for a route's Service. */
  static TypeField configuration(RouteBinding binding) {
    List<TargetGroupConfiguration> configurations = binding.configurations();
    String words =
        "targetType of a TargetGroupConfiguration for Service \"%s\""
            .formatted(binding.reference().name().orElse(""));
    boolean told = binding.targetGroup().known();
    return new TypeField(
        words,
        configurations.stream().filter(c -> told).findFirst().map(TypeField::inserted),
        !told && !configurations.isEmpty());
  }

  private static Change inserted(TargetGroupConfiguration configuration) {
    return new Change.Insert(
        configuration.resource().document(), configuration.defaults().targetType().path(), IP);
  }
}
