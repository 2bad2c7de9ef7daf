/** Rules about how pods are replaced: strategies, numbers of replicas, placement. */
@NullMarked
package dev.rollgate.rules.rollout;

import org.jspecify.annotations.NullMarked;
