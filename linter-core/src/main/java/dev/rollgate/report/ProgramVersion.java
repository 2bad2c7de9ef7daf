package dev.rollgate.report;

import java.util.Optional;

/** The version that the build wrote into the jar. */
public final class ProgramVersion {

  private ProgramVersion() {}

  /** The number alone; empty when the classes do not come from a jar. */
  public static Optional<String> number() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
  }
}
