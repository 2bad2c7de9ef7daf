/** Words, and how near one is to another; knows nothing of the rest. */
@NullMarked
package dev.rollgate.text;

import org.jspecify.annotations.NullMarked;
