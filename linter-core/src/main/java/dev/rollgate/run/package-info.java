/** One run from its inputs and its configuration to a result; front ends begin here. */
@NullMarked
package dev.rollgate.run;

import org.jspecify.annotations.NullMarked;
