/** The built-in rules, one class each in the package of their family, and the list of them all. */
@NullMarked
package dev.rollgate.rules;

import org.jspecify.annotations.NullMarked;
