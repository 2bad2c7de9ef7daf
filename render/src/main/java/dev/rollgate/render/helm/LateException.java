package dev.rollgate.render.helm;

/** A chart takes longer to render than is waited for. */
final class LateException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  LateException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
