/**
 * The text of files and what it says as YAML: spans, documents, an immutable node tree, and edits
 * that leave every other byte alone. This package knows nothing of Kubernetes' objects, only how
 * Kubernetes reads scalars.
 *
 * <p>Reading: {@link dev.rollgate.yaml.TextDecoder} makes a {@link dev.rollgate.yaml.SourceText} of
 * bytes, {@link dev.rollgate.yaml.DocumentReader} splits it into {@link
 * dev.rollgate.yaml.Document}s and parses each into {@link dev.rollgate.yaml.Node}s.
 *
 * <p>Editing: a {@link dev.rollgate.yaml.Change} declares what shall be different in a document's
 * tree; {@link dev.rollgate.yaml.Editor} finds the place in the text and answers with {@link
 * dev.rollgate.yaml.Edit}s. {@link dev.rollgate.yaml.Content} is what a tree says without its
 * places, on which a change is made once more to prove the edits.
 */
@NullMarked
package dev.rollgate.yaml;

import org.jspecify.annotations.NullMarked;
