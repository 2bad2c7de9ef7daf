/**
 * Links at build time what Java would link at the first use of a lambda or of a record's methods.
 *
 * <p>A lambda costs the JVM about a tenth of a millisecond when it is first reached, class-data
 * archive or not; a class of an archive costs a tenth of that. A plain run reaches eight hundred.
 * So in the program's own jars each lambda becomes the class that Java would have made.
 *
 * <p>The library that reads options is built for Java 5, whose classes no archive takes: they get
 * what they lack for that.
 */
@NullMarked
package dev.rollgate.linking;

import org.jspecify.annotations.NullMarked;
