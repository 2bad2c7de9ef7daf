/** What people and other programs see of a run. */
@NullMarked
package dev.rollgate.report;

import org.jspecify.annotations.NullMarked;
