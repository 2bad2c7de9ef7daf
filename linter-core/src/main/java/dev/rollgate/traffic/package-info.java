/**
 * Cross-links: which binding ties which Service port to which pods, in which namespace. A link is
 * found, broken or unknown; nothing here says "missing" unless the project is closed.
 */
@NullMarked
package dev.rollgate.traffic;

import org.jspecify.annotations.NullMarked;
