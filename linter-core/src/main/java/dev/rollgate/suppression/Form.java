package dev.rollgate.suppression;

import dev.rollgate.lint.Suppressed.Origin;

/** How a suppression is written. */
enum Form {
  COMMENT(Origin.MANIFEST, "say why behind the bracket: # rollgate: ignore[RULE] why"),
  ANNOTATION(Origin.MANIFEST, "say why in the annotation " + AnnotationReader.REASON),
  CONFIGURATION(Origin.CONFIGURATION, "say why in the entry's reason");

  private final Origin origin;
  private final String reasonHelp;

  Form(Origin origin, String reasonHelp) {
    this.origin = origin;
    this.reasonHelp = reasonHelp;
  }

  Origin origin() {
    return origin;
  }

  /** Where a reason goes. */
  String reasonHelp() {
    return reasonHelp;
  }
}
