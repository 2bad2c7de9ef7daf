package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;

/** Flags Services of ip bindings that count pods which are not ready, or end. */
public final class TgbPublishNotReady implements BoundServiceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-publish-not-ready",
          Severity.ERROR,
          "the Service of an ip binding publishes pods that are not ready");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(Binding binding) {
    return binding.targetType() == TargetType.IP;
  }

  @Override
  public void check(Service service, List<Binding> bindings, Project project, Report report) {
    Field<Boolean> publishes = service.publishNotReadyAddresses();
    if (publishes.author().filter(p -> p).isEmpty()
        || project.patchesOf(Service.class, service.resource()).stream()
            .anyMatch(p -> !p.publishNotReadyAddresses().isAbsent())) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                service.resource(),
                publishes.span(),
                service.resource().title()
                    + " publishes pods that are not ready, so they stay targets until they are gone")
            .help(
                service.headless()
                    ? "make a second Service without publishNotReadyAddresses, and bind that"
                    : "take publishNotReadyAddresses away")
            .fix(fix(service, publishes));
    BoundServiceRule.relate(entry, service, bindings);
  }

  /** The pods of a StatefulSet find each other by such a headless Service before they are ready. */
  private static Fix fix(Service service, Field<Boolean> publishes) {
    return service.headless()
        ? Fix.manual("make a second Service for the binding")
        : Fix.unsafe(
            "set publishNotReadyAddresses to false",
            new Change.Replace(service.resource().document(), publishes.path(), Content.of(false)));
  }
}
