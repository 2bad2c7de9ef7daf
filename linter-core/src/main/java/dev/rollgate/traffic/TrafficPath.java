package dev.rollgate.traffic;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;

/**
 * The way of a request: binding, Service, workload, container.
 *
 * @param binding where it begins
 * @param service the Service that the binding names
 * @param workload one workload whose pods the Service selects
 * @param template what those pods look like
 * @param container the container that owns the target port
 */
public record TrafficPath(
    Binding binding,
    Service service,
    Workload workload,
    PodTemplate template,
    Link<Container> container) {}
