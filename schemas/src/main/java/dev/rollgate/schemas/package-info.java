/** Makes JSON Schemas of Kubernetes' own kinds while Rollgate is built; no part of the program. */
@NullMarked
package dev.rollgate.schemas;

import org.jspecify.annotations.NullMarked;
