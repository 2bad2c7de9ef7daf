package dev.rollgate.yaml;

/** Writes content as a YAML text of its own, in block style with the usual indentation. */
public final class BlockText {

  private static final Layout USUAL =
      new Layout(2, 2, false, new EntryStyle(ScalarStyle.DOUBLE_QUOTED, false, " "));

  private BlockText() {}

  /** The text, without a line break at its end. */
  public static String of(Content.Mapping content) {
    return String.join("\n", new ContentWriter(USUAL).blockMapping(content));
  }
}
