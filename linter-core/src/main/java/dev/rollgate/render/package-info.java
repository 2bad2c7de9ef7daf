/**
 * What tools make of a repository's sources: overlays and charts become objects, each of which
 * knows where it is written.
 */
@NullMarked
package dev.rollgate.render;

import org.jspecify.annotations.NullMarked;
