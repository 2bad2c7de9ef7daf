/**
 * What plainly conforms to the schemas, as constants of classes that the build makes of them: the
 * only classes of this module that are part of the program.
 */
@NullMarked
package dev.rollgate.schemas.screens;

import org.jspecify.annotations.NullMarked;
