package dev.rollgate.render.kustomize;

/** A kustomization that could not be built; the message is the reason. */
final class UnbuildableException extends Exception {

  private static final long serialVersionUID = 1;

  UnbuildableException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
