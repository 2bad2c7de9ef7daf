/** Rules about bindings: what they refer to, and what their target group can hold. */
@NullMarked
package dev.rollgate.rules.binding;

import org.jspecify.annotations.NullMarked;
