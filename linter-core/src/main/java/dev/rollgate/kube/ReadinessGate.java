package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;

/**
 * A readiness gate that the author wrote into a pod template.
 *
 * @param conditionType the pod condition that must become true
 * @param path the gate's entry in the list
 */
public record ReadinessGate(Field<String> conditionType, NodePath path) {}
