/** Rules about readiness gates: their injection into pods, and those that are written by hand. */
@NullMarked
package dev.rollgate.rules.gate;

import org.jspecify.annotations.NullMarked;
