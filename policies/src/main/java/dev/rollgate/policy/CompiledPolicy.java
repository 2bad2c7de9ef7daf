package dev.rollgate.policy;

import dev.cel.runtime.CelRuntime;
import dev.rollgate.config.Policy;
import dev.rollgate.kube.KindName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy that is ready to run.
 *
 * @param kinds what it looks at; empty for one over traffic paths
 * @param lookedUp the kinds that its expressions ask for by name
 * @param variables by name
 * @param condition true for what is fine
 * @param message what a finding says
 * @param point where a finding points
 */
record CompiledPolicy(
    Policy policy,
    List<KindName> kinds,
    List<KindName> lookedUp,
    Map<String, CelRuntime.Program> variables,
    CelRuntime.Program condition,
    Optional<CelRuntime.Program> message,
    Point point) {

  CompiledPolicy {
    kinds = List.copyOf(kinds);
    lookedUp = List.copyOf(lookedUp);
    variables = Map.copyOf(variables);
  }
}
