/**
 * Kubernetes objects: resources found in documents, and typed read-only views of the kinds that
 * matter to a rollout. Views keep what the author wrote apart from what the API server fills in,
 * and never fail: a value of the wrong type, or one that a tool fills in later, reads as
 * unreadable.
 */
@NullMarked
package dev.rollgate.kube;

import org.jspecify.annotations.NullMarked;
