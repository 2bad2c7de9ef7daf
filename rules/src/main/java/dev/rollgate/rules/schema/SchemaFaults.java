package dev.rollgate.rules.schema;

import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the schemas say against the objects of a project: worked out once, for all rules. */
final class SchemaFaults {

  /** The validator holds each unknown member against all others; nobody writes as many by hand. */
  private static final int MOST_MEMBERS = 5_000;

  private final List<Fault> all = new ArrayList<>();

  private SchemaFaults(Project project) {
    Settings settings = project.settings();
    CustomKinds kinds = settings.customKinds();
    SchemaScreen screen = SchemaScreen.of(settings.kubernetesVersion());
    List<Resource> suspects = new ArrayList<>();
    for (Resource resource : project.resources()) {
      boolean custom = kinds.find(resource.apiVersion(), resource.word()).isPresent();
      if ((custom || !screen.passes(resource)) && !isVast(Value.of(resource))) {
        suspects.add(resource);
      }
    }
    if (!suspects.isEmpty()) {
      validate(suspects, settings);
    }
  }

  private static boolean isVast(Value value) {
    return switch (value.type()) {
      case OBJECT ->
          value.members().size() > MOST_MEMBERS
              || value.members().stream().anyMatch(SchemaFaults::isVast);
      case LIST -> value.items().stream().anyMatch(SchemaFaults::isVast);
      default -> false;
    };
  }

  private void validate(List<Resource> suspects, Settings settings) {
    Schemas schemas = Schemas.of(settings.kubernetesVersion());
    CustomSchemas custom = new CustomSchemas(settings.customKinds());
    for (Resource resource : suspects) {
      Value root = Value.of(resource);
      Optional<KindSchema> own = custom.find(resource);
      if (own.isPresent() && Effort.isTooMuch(own.get().shape().root(), JsonTree.of(root))) {
        continue;
      }
      own.or(() -> schemas.find(resource.apiVersion(), resource.word()))
          .ifPresent(s -> all.addAll(FaultReader.read(resource, root, s)));
    }
  }

  /** The faults of one kind in the order of the files. */
  static <F extends Fault> List<F> of(Project project, Class<F> kind) {
    return project.shared(SchemaFaults.class, SchemaFaults::new).all.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
