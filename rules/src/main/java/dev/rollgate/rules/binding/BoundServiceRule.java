package dev.rollgate.rules.binding;

import dev.rollgate.kube.Service;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A rule over each Service that bindings of any kind lead to. What is wrong with it is told once,
 * however many there are.
 */
interface BoundServiceRule extends Rule {

  /** Whether the fault would harm the targets of this binding. */
  boolean concerns(Binding binding);

  /**
   * Looks at one Service.
   *
   * @param bindings those that it concerns, at least one
   */
  void check(Service service, List<Binding> bindings, Project project, Report report);

  @Override
  default void check(Project project, Report report) {
    IdentityHashMap<Service, List<Binding>> bound = new IdentityHashMap<>();
    for (Binding binding : project.bindings()) {
      if (concerns(binding)) {
        binding
            .service()
            .found()
            .ifPresent(s -> bound.computeIfAbsent(s, x -> new ArrayList<>()).add(binding));
      }
    }
    for (Service service : project.services()) {
      if (bound.containsKey(service)) {
        check(service, bound.getOrDefault(service, List.of()), project, report);
      }
    }
  }

  /** Shows each object that binds the Service, once. */
  static void relate(Report.Entry entry, Service service, List<Binding> bindings) {
    List<String> told = new ArrayList<>(List.of(service.resource().title()));
    for (Binding binding : bindings) {
      String title = binding.resource().title();
      if (!told.contains(title)) {
        told.add(title);
        entry.related(binding.span(), title + " binds it");
      }
    }
  }
}
