/**
 * The text of files and what it says as YAML: spans, documents, an immutable node tree, and edits
 * that leave every other byte alone. This package knows nothing of Kubernetes' objects, only how
 * Kubernetes reads scalars.
 */
@NullMarked
package dev.rollgate.yaml;

import org.jspecify.annotations.NullMarked;
