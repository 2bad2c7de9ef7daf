package dev.rollgate.rules.drain;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags deregistration delays, and lists of attributes, that cannot be read. */
public final class DeregistrationDelayInvalid implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "deregistration-delay-invalid",
          Severity.ERROR,
          "a deregistration delay, or the list that it would stand in, cannot be read");

  private static final List<TargetGroupSetting> NONE = List.of();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (DeregistrationDelay delay : DeregistrationDelay.all(project)) {
      TargetGroupSetting setting = delay.setting();
      if (setting.value().isPresent() && delay.seconds().isEmpty()) {
        report
            .at(
                setting.resource(),
                setting.span(),
                "%s is \"%s\", which is no number from 0 to %s"
                    .formatted(
                        delay.title(), setting.value().get(), DeregistrationDelay.MAX_SECONDS))
            .help("write whole seconds, without a unit");
      }
    }
    Set<Span> seen = new HashSet<>();
    for (Binding binding : project.bindings()) {
      TargetGroupSettings group = binding.targetGroup();
      for (TargetGroupSetting list : group.known() ? group.malformed() : NONE) {
        Optional<String> part = noPair(list.value().orElse(""));
        if (part.isPresent() && seen.add(list.span())) {
          report
              .at(
                  list.resource(),
                  list.span(),
                  "attributes of %s hold \"%s\", which is no key=value"
                      .formatted(list.resource().title(), part.get()))
              .help("write key=value pairs with commas between them");
        }
      }
    }
  }

  /** The first part that the controller's parser does not take; empty parts are fine with it. */
  private static Optional<String> noPair(String list) {
    return Stream.of(list.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty() && part.indexOf('=') < 1)
        .findFirst();
  }
}
