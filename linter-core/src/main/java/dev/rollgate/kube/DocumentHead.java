package dev.rollgate.kube;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document's text tells of its object without being parsed. The keys of an object that is
 * written as a block stand in the first column, and nothing else than the end of quoted text can
 * stand there too. So where all lines of the first column are plain, the kind is on one of those
 * that begin with {@code kind}, and where just one does, it is that. Anything out of the ordinary
 * there, such as flow style, quotes, an anchor or a template, makes a head that tells nothing.
 */
public final class DocumentHead {

  private static final String KIND = "kind";

  /** A plain or quoted word, with a comment behind it. */
  private static final Pattern WORD =
      Pattern.compile(" +(?:([A-Za-z0-9][\\w.-]*)|\"([\\w.-]*)\"|'([\\w.-]*)')[ \t]*(?: #.*)?\r?");

  private static final Pattern EMPTY = Pattern.compile("[ \t]*(?:[ \t]#.*)?\r?");

  private final String text;
  private final @Nullable String kind;
  private final boolean plain;

  private DocumentHead(String text, @Nullable String kind, boolean plain) {
    this.text = text;
    this.kind = kind;
    this.plain = plain;
  }

  /** The head of one document. */
  public static DocumentHead of(String text) {
    String kind = null;
    boolean begun = false;
    for (int line = 0; line < text.length(); line = nextLine(text, line)) {
      char c = text.charAt(line);
      if (c == ' ' && !begun && !isBlankOrComment(text, line)) {
        return unclear(text);
      }
      if (c == ' ' || c == '\n' || c == '#' || (c == '-' && begun)) {
        continue;
      }
      if (c == '-' ? !isBareSeparator(text, line) : !isLetter(c) && c != '\r') {
        return unclear(text);
      }
      if (c == '-' || c == '\r') {
        continue;
      }
      begun = true;
      if (text.startsWith(KIND, line) && " :".indexOf(charAt(text, line + KIND.length())) >= 0) {
        Optional<String> word = word(text, line + KIND.length());
        if (word.isEmpty() || kind != null) {
          return unclear(text);
        }
        kind = word.get();
      }
    }
    return text.indexOf('\r') >= 0 && hasLoneReturn(text)
        ? unclear(text)
        : new DocumentHead(text, kind, true);
  }

  private static DocumentHead unclear(String text) {
    return new DocumentHead(text, null, false);
  }

  /** Whether the text tells the kind, or that there is none. */
  public boolean isPlain() {
    return plain;
  }

  /** The kind, where the head is plain and the document has one. */
  public Optional<String> kind() {
    return Optional.ofNullable(kind);
  }

  /** Whether an object of a kind may stand in the document; never wrongly false. */
  boolean mayBe(Kind other) {
    boolean list = kind != null && kind.endsWith("List");
    return (plain && !list) ? other.word().equals(kind) : text.contains(other.word());
  }

  /** The name and the namespace that the object states; empty where the text does not tell. */
  public Optional<Identity> identity() {
    int metadata = text.startsWith("metadata:") ? 0 : text.indexOf("\nmetadata:") + 1;
    boolean stated = metadata > 0 || text.startsWith("metadata:");
    if (!plain || !stated || text.indexOf("\nmetadata:", metadata) >= 0) {
      return Optional.empty();
    }
    int colon = metadata + "metadata:".length();
    if (!EMPTY.matcher(text).region(colon, lineEnd(text, colon)).matches()) {
      return Optional.empty();
    }
    return identity(nextLine(text, colon));
  }

  private Optional<Identity> identity(int from) {
    String name = null;
    String namespace = null;
    int indent = -1;
    for (int line = from; line < text.length(); line = nextLine(text, line)) {
      int at = line;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (isBlankOrComment(text, line)) {
        continue;
      }
      indent = indent < 0 ? at - line : indent;
      if (at == line) {
        break;
      }
      if (at - line < indent || (at - line == indent && !isLetter(text.charAt(at)))) {
        return Optional.empty();
      }
      boolean named = at - line == indent && text.startsWith("name:", at);
      boolean spaced = at - line == indent && text.startsWith("namespace:", at);
      if (named || spaced) {
        Optional<String> word = word(text, at + (named ? 4 : 9));
        if (word.isEmpty() || (named ? name : namespace) != null) {
          return Optional.empty();
        }
        name = named ? word.get() : name;
        namespace = spaced ? word.get() : namespace;
      }
    }
    return name == null ? Optional.empty() : Optional.of(new Identity(name, namespace));
  }

  /**
   * What an object is called.
   *
   * @param namespace null where the object states none
   */
  public record Identity(String name, @Nullable String namespace) {}

  private static Optional<String> word(String text, int colon) {
    int end = lineEnd(text, colon);
    if (colon >= end || text.charAt(colon) != ':') {
      return Optional.empty();
    }
    Matcher m = WORD.matcher(text).region(colon + 1, end);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(m.group(1))
        .or(() -> Optional.ofNullable(m.group(2)))
        .or(() -> Optional.ofNullable(m.group(3)));
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBlankOrComment(String text, int line) {
    int i = line;
    while (i < text.length() && " \t\r".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '#';
  }

  private static boolean isBareSeparator(String text, int line) {
    return text.startsWith("---\n", line)
        || (text.startsWith("---", line)
            && EMPTY.matcher(text).region(line + 3, lineEnd(text, line)).matches());
  }

  private static boolean hasLoneReturn(String text) {
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      if (!text.startsWith("\n", at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
