package dev.rollgate.files;

/** A file that a process left beside another, and that the next run takes away. */
public final class LeftFile {

  /** Of a process that is no more: Linux gives none such a number. */
  public static final String NAME = ".rollgate-" + ProcessWorld.MARK + "-99999999-1.tmp";

  private LeftFile() {}
}
