/**
 * Decisions not to hear of findings: in manifests and in the configuration, and what is wrong with
 * them.
 */
@NullMarked
package dev.rollgate.suppression;

import org.jspecify.annotations.NullMarked;
