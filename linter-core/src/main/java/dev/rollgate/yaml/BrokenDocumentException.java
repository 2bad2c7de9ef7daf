package dev.rollgate.yaml;

/** The parser's word that a document is not YAML, or is more than a limit allows. */
final class BrokenDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param problem lower-case, without a full stop
   * @param offset in the file
   */
  BrokenDocumentException(String problem, int offset) {
    super(problem);
    this.offset = offset;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  int offset() {
    return offset;
  }
}
