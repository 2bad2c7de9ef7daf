/**
 * Rollgate for programs: {@link dev.rollgate.api.Rollgate} lints and fixes files and texts. What it
 * gives back are the types of {@code dev.rollgate.lint}.
 */
@NullMarked
package dev.rollgate.api;

import org.jspecify.annotations.NullMarked;
