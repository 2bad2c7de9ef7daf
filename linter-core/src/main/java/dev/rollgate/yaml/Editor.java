package dev.rollgate.yaml;

import java.util.List;

/**
 * Turns a declared change into edits of the text. Everything outside the edits keeps its bytes;
 * what is put in follows the style of its surroundings.
 */
public final class Editor {

  private Editor() {}

  /**
   * The edits that make a change, sorted, in the file of the change's document.
   *
   * @throws RefusedEditException when the text gives no sound place for it: behind an alias or a
   *     merge key, inside an anchored node that is used elsewhere, beside a repeated key
   */
  public static List<Edit> edits(Change change) throws RefusedEditException {
    if (change instanceof Change.Insert insert) {
      return Insertion.insert(insert);
    }
    if (change instanceof Change.Append append) {
      return Insertion.append(append);
    }
    if (change instanceof Change.Replace replace) {
      return Replacement.replace(replace);
    }
    if (change instanceof Change.RenameKey rename) {
      return Replacement.rename(rename);
    }
    if (change instanceof Change.AddDocument add) {
      return NewDocument.add(add);
    }
    return Removal.remove((Change.Remove) change);
  }
}
