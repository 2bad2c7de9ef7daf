package dev.rollgate.suppression;

import dev.rollgate.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What the manifests hold.
 *
 * @param suppressions in the order of the files
 * @param faults of what was meant for a suppression and is none
 */
record Found(List<Suppression> suppressions, List<Finding> faults) {

  Found() {
    this(new ArrayList<>(), new ArrayList<>());
  }
}
