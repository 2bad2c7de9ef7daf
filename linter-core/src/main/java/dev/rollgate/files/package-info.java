/** Finding, reading and writing files; knows texts, but nothing of what they say. */
@NullMarked
package dev.rollgate.files;

import org.jspecify.annotations.NullMarked;
