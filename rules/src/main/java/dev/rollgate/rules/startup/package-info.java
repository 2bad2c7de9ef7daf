/**
 * Rules about the start of a pod: its probes, the load balancer's checks, and the time both take.
 */
@NullMarked
package dev.rollgate.rules.startup;

import org.jspecify.annotations.NullMarked;
