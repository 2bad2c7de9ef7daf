/** Rules about files themselves: what could not be read, and what the API would not take. */
@NullMarked
package dev.rollgate.rules.reader;

import org.jspecify.annotations.NullMarked;
