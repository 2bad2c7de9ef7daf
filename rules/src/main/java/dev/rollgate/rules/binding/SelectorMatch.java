package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the selector of a Service compares with the labels of a pod template.
 *
 * @param same labels that have the selector's value, or may have it
 * @param different labels that surely have another one
 * @param missing labels that are not there
 */
record SelectorMatch(List<String> same, List<String> different, List<String> missing) {

  static SelectorMatch of(Service service, Map<String, Field<String>> labels) {
    SelectorMatch match =
        new SelectorMatch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    service.selector().forEach((key, wanted) -> match.group(wanted, labels.get(key)).add(key));
    return match;
  }

  private List<String> group(Field<String> wanted, @Nullable Field<String> label) {
    if (label == null) {
      return missing;
    }
    boolean bothKnown = wanted.author().isPresent() && label.author().isPresent();
    return bothKnown && !wanted.author().equals(label.author()) ? different : same;
  }

  /**
   * Whether the pods may be selected in the end. Kustomize and controllers add labels, so one that
   * is missing says little where another one agrees.
   */
  boolean mayHold() {
    return different.isEmpty() && (missing.isEmpty() || !same.isEmpty());
  }

  /** Whether the pods are selected where nothing adds labels. */
  boolean holds() {
    return different.isEmpty() && missing.isEmpty();
  }

  /** The label that alone is not there. */
  Optional<String> onlyMissing() {
    return missing.size() == 1 && different.isEmpty() && !same.isEmpty()
        ? Optional.of(missing.get(0))
        : Optional.empty();
  }

  /** The label whose value alone keeps the pods from being selected. */
  Optional<String> onlyDifferent() {
    return different.size() == 1 && missing.isEmpty()
        ? Optional.of(different.get(0))
        : Optional.empty();
  }
}
