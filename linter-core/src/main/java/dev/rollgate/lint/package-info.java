/**
 * Rules, what they find, and how it is mended: the engine that runs rules over a project, and the
 * fixer that turns their fixes into new text and proves it.
 */
@NullMarked
package dev.rollgate.lint;

import org.jspecify.annotations.NullMarked;
