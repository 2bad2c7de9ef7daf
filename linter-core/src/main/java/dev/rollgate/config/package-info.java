/** What {@code rollgate.yaml} says. */
@NullMarked
package dev.rollgate.config;

import org.jspecify.annotations.NullMarked;
