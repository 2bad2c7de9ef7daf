package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What tells a binding that the controller made, or wrote to, from one that somebody wrote. */
final class GeneratedBinding {

  private static final List<String> STACK_LABELS =
      List.of("ingress.k8s.aws/stack", "service.k8s.aws/stack");

  private static final String OWN_PREFIX = "elbv2.k8s.aws/";
  private static final String CHECKPOINT = OWN_PREFIX + "checkpoint";

  private GeneratedBinding() {}

  /** The label by which the controller knows a binding that it made. */
  static Optional<Field<String>> stackLabel(TargetGroupBinding view) {
    return view.resource().labels().entrySet().stream()
        .filter(e -> STACK_LABELS.stream().anyMatch(e.getKey()::startsWith))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Where the controller, or the API server, has written to the object. */
  static Optional<Span> trace(TargetGroupBinding view) {
    Stream<Span> finalizers =
        view.finalizers().stream()
            .filter(f -> f.author().filter(a -> a.startsWith(OWN_PREFIX)).isPresent())
            .map(Field::span);
    Stream<Span> checkpoints =
        view.resource().annotations().entrySet().stream()
            .filter(e -> e.getKey().startsWith(CHECKPOINT))
            .map(e -> e.getValue().span());
    Optional<Span> written = Stream.concat(finalizers, checkpoints).findFirst();
    return written.isEmpty() && view.hasStatus() ? Optional.of(view.resource().span()) : written;
  }

  /** The name of its target group, if the controller made that name up. */
  static Optional<String> generatedGroup(TargetGroupBinding view) {
    return view.targetGroupArn()
        .author()
        .map(GateTarget.ARN_NAME::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .or(() -> view.targetGroupName().author())
        .filter(name -> GateTarget.GENERATED.matcher(name).matches());
  }

  /** Whether this is a copy of an object in a cluster. */
  static boolean isDump(TargetGroupBinding view) {
    return stackLabel(view).isPresent() || trace(view).isPresent();
  }
}
