/** What Argo CD and Flux are told to apply: which folders, and into which namespaces. */
@NullMarked
package dev.rollgate.render.gitops;

import org.jspecify.annotations.NullMarked;
