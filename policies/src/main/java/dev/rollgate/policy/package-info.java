/** Rules that a configuration writes in CEL: compiled, run, and tried on their examples. */
@NullMarked
package dev.rollgate.policy;

import org.jspecify.annotations.NullMarked;
