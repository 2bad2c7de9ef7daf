/** The Maven plugin: goals that look at the manifests of a module, and what they tell. */
@NullMarked
package dev.rollgate.maven;

import org.jspecify.annotations.NullMarked;
