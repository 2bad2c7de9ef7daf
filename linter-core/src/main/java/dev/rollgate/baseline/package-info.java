/** Findings that were there before, which a file records so that only new ones are told. */
@NullMarked
package dev.rollgate.baseline;

import org.jspecify.annotations.NullMarked;
