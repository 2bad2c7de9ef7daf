/** The {@code rollgate} program. */
@NullMarked
package dev.rollgate.cli;

import org.jspecify.annotations.NullMarked;
