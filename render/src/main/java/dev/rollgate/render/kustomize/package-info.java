/** Overlays become objects through the program {@code kustomize}, or {@code kubectl}. */
@NullMarked
package dev.rollgate.render.kustomize;

import org.jspecify.annotations.NullMarked;
