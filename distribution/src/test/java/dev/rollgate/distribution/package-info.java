/** Runs what the distribution holds, as users do. */
@NullMarked
package dev.rollgate.distribution;

import org.jspecify.annotations.NullMarked;
