/** Pictures of a project: how traffic reaches its pods, and where the findings are. */
@NullMarked
package dev.rollgate.graph;

import org.jspecify.annotations.NullMarked;
