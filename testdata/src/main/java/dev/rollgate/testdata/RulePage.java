package dev.rollgate.testdata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule, taken apart. Examples are fenced blocks {@code yaml bad} and {@code yaml
 * fixed}; what follows are options as of a fixture, with commas between them: {@code yaml bad
 * closed-world, kubernetes-version=1.29}. {@code hex bad} gives the bytes of a file that is no
 * text.
 *
 * @param headings in the order of the page, the title first
 * @param emptySections headings with nothing below them
 * @param examples in the order of the page
 */
public record RulePage(List<String> headings, List<String> emptySections, List<Example> examples) {

  private static final Pattern FENCE =
      Pattern.compile(
          "^```(yaml|hex) (bad|fixed)([^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String ONLY_FILE = "example.yaml";
  private static final Pattern FILE_NAME = Pattern.compile("# (\\S+/\\S+\\.yaml)\\n");
  private static final Pattern FILE_START = Pattern.compile("(?<=\\n)(?=# \\S+/\\S+\\.yaml\\n)");
  private static final Pattern HEADING = Pattern.compile("^#{1,2} (.+)$", Pattern.MULTILINE);

  private static final Pattern EMPTY_SECTION =
      Pattern.compile("^## (.+)\\n\\s*(?=^## |\\z)", Pattern.MULTILINE);

  /**
   * One side of an example: a file, or several that each begin with a comment which names them,
   * such as {@code # west/web.yaml}.
   *
   * @param settings what it sets
   * @param hex whether the content gives bytes instead of text
   */
  public record Example(boolean bad, FixtureSettings settings, boolean hex, String content) {

    /** The bytes of the files, by name. */
    public Map<String, byte[]> files() {
      if (hex) {
        return Map.of(ONLY_FILE, HexFormat.of().parseHex(content.replaceAll("\\s", "")));
      }
      Map<String, byte[]> files = new TreeMap<>();
      for (String file : FILE_START.split(content, -1)) {
        Matcher name = FILE_NAME.matcher(file);
        files.put(
            name.lookingAt() ? name.group(1) : ONLY_FILE, file.getBytes(StandardCharsets.UTF_8));
      }
      return files;
    }
  }

  /** Takes a page apart. */
  public static RulePage parse(String markdown) {
    List<Example> examples = new ArrayList<>();
    Matcher fence = FENCE.matcher(markdown);
    while (fence.find()) {
      examples.add(
          new Example(
              fence.group(2).equals("bad"),
              settings(fence.group(3)),
              fence.group(1).equals("hex"),
              fence.group(4)));
    }
    // Comments inside examples look like headings.
    String prose = markdown.replaceAll("(?ms)^```.*?^```$", "");
    List<String> headings = HEADING.matcher(prose).results().map(m -> m.group(1)).toList();
    List<String> empty = EMPTY_SECTION.matcher(markdown).results().map(m -> m.group(1)).toList();
    return new RulePage(headings, empty, examples);
  }

  private static FixtureSettings settings(String options) {
    return FixtureSettings.of(
        Arrays.stream(options.split(",", -1))
            .map(String::strip)
            .filter(o -> !o.isEmpty())
            .toList());
  }

  /** The example with the fault. */
  public Optional<Example> bad() {
    return examples.stream().filter(Example::bad).findFirst();
  }

  /** The example without it. */
  public Optional<Example> fixed() {
    return examples.stream().filter(e -> !e.bad()).findFirst();
  }
}
