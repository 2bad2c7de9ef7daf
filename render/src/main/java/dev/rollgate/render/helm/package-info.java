/** Charts become objects through Helm's own library. */
@NullMarked
package dev.rollgate.render.helm;

import org.jspecify.annotations.NullMarked;
