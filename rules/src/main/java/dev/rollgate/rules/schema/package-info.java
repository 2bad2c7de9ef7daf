/** Rules that hold objects against the schemas of their kinds. */
@NullMarked
package dev.rollgate.rules.schema;

import org.jspecify.annotations.NullMarked;
