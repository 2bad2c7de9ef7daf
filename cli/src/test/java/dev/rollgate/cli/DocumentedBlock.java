package dev.rollgate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code on a page of the documentation.
 *
 * @param page the page's name
 * @param line where its text begins, from 1
 * @param language the first word after the fence, or nothing
 * @param file the file that the block is, as the second word says, or nothing
 */
record DocumentedBlock(String page, int line, String language, String file, List<String> lines) {

  private static final Pattern FENCE = Pattern.compile("( *)(`{3,})([^ `]*) *([^`]*)");

  /** The blocks of a page in Markdown, in their order. */
  static List<DocumentedBlock> of(String page, String markdown) {
    List<DocumentedBlock> blocks = new ArrayList<>();
    List<String> all = markdown.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      Matcher fence = FENCE.matcher(all.get(i));
      if (!fence.matches()) {
        continue;
      }
      int begin = i + 1;
      List<String> lines = new ArrayList<>();
      for (i++; i < all.size() && !all.get(i).strip().equals(fence.group(2)); i++) {
        String line = all.get(i);
        lines.add(line.startsWith(fence.group(1)) ? line.substring(fence.group(1).length()) : line);
      }
      blocks.add(
          new DocumentedBlock(
              page, begin + 1, fence.group(3), fence.group(4).strip(), List.copyOf(lines)));
    }
    return blocks;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
