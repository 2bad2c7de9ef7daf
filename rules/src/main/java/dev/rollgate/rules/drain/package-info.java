/** Rules about the end of a pod: its preStop hook and its grace period. */
@NullMarked
package dev.rollgate.rules.drain;

import org.jspecify.annotations.NullMarked;
