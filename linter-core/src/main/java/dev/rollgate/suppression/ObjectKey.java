package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;

/** Which object it is, also where several projects have a view of it each. */
record ObjectKey(Span document, NodePath path) {

  static ObjectKey of(Resource resource) {
    return new ObjectKey(resource.document().span(), resource.path());
  }
}
