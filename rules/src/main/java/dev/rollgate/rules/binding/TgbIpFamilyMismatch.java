package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags ip bindings that ask for addresses of a family that their Service does not have. */
public final class TgbIpFamilyMismatch implements ControllerBindingRule {

  private static final Map<String, String> FAMILIES = Map.of("ipv4", "IPv4", "ipv6", "IPv6");

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-ip-family-mismatch",
          Severity.ERROR,
          "a binding and its Service have different IP families");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      HandWrittenBinding binding,
      List<TargetGroupBinding> patches,
      Project project,
      Report report) {
    Field<String> type = binding.view().ipAddressType();
    Optional<String> wanted = type.author().map(FAMILIES::get);
    Optional<Field<String>> only = binding.service().found().flatMap(s -> onlyFamily(s, project));
    if (binding.targetType() != TargetType.IP
        || wanted.isEmpty()
        || only.isEmpty()
        || wanted.equals(only.get().author())
        || patches.stream().anyMatch(p -> !p.ipAddressType().isAbsent())) {
      return;
    }
    String service = binding.service().found().get().resource().title();
    report
        .at(
            binding.resource(),
            type.span(),
            "%s has ipAddressType %s, but %s has only %s addresses"
                .formatted(
                    binding.resource().title(),
                    type.author().orElse(""),
                    service,
                    only.get().author().orElse("")))
        .related(only.get().span(), "the only family of " + service)
        .help("bind a target group of the Service's family, or give the Service both families");
  }

  /** The family of a Service that surely has one: its own, which no policy adds to. */
  private static Optional<Field<String>> onlyFamily(Service service, Project project) {
    boolean single =
        service.ipFamilies().size() == 1
            && !service.ipFamilyPolicy().isUnreadable()
            && service.ipFamilyPolicy().author().filter(p -> !p.equals("SingleStack")).isEmpty();
    boolean patched =
        project.patchesOf(Service.class, service.resource()).stream()
            .anyMatch(p -> !p.ipFamilies().isEmpty() || !p.ipFamilyPolicy().isAbsent());
    return single && !patched
        ? Optional.of(service.ipFamilies().get(0)).filter(f -> f.author().isPresent())
        : Optional.empty();
  }
}
