package dev.rollgate.cli;

/** What the program's exit codes mean; each says whose turn it is. */
public final class ExitCode {

  /** Nothing at or above the threshold. */
  public static final int OK = 0;

  /** Findings at or above the threshold, or a diff that is not empty. */
  public static final int FINDINGS = 1;

  /** Wrong usage, a policy that does not fit what it looks at, or nothing to check. */
  public static final int USAGE = 2;

  /** An input that could not be read or written, or a fault of Rollgate itself. */
  public static final int FAULT = 3;

  private ExitCode() {}
}
