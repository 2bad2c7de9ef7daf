/** The shared fixtures, and the laws that every fix has to keep. */
@NullMarked
package dev.rollgate.testdata;

import org.jspecify.annotations.NullMarked;
