package dev.rollgate.yaml;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small manifests in random styles; each is a random walk through the ways to write YAML. */
final class GeneratedManifests {

  private static final String[] KEYS = {
    "name", "\"quoted\"", "'single'", "on", "80", "a.b/c", "😀", "spec", "x"
  };
  private static final String[] SCALARS = {
    "1",
    "text",
    "'q'",
    "\"d\"",
    "~",
    "",
    "yes",
    "0755",
    "\"😀 #\"",
    "a b:c",
    "2026-11-23",
    "x\n   y"
  };
  private static final String[] FLOWS = {
    "{}", "[]", "{a: 1}", "[a, b]", "{\"a\":1,}", "[ {b: c} , d ]", "{ # c\n     }", "[a,\n     b]"
  };
  private static final String[] HEADERS = {"|", "|-", "|+", ">", ">-", "|2", "| # c"};
  private static final String[] ODDITIES = {
    "*s", "*m", "*l", "*m # use", "&s v", "&m {x: 1}", "!!str 1", "[a: b]", "{<<: *m}", "{y: *m}"
  };

  /** What the aliases of a document stand for, in the ways in which anchors are written. */
  private static final String[] ANCHORS = {
    "m: &m {x: 1, deep: {k: [v]}}\ns: &s text\nl: &l [a, b]\n",
    "m: &m\n  x: 1\n  deep:\n    k: v # c\ns: &s 'q'\nl: &l\n- a\n- name: b\n",
    "base: &b {x: 0}\nm: &m\n  <<: *b\n  z: 1\ns: &s 5\nl: &l\n  - *m\n"
  };

  private static final String[] SEPARATORS = {" ", " ", " ", "\t", "  "};

  private final Random random;
  private final int step;
  private final boolean indentless;
  private final boolean odd;
  private final String separator;

  private GeneratedManifests(long seed) {
    this.random = new Random(seed);
    this.step = random.nextBoolean() ? 2 : 4;
    this.indentless = random.nextBoolean();
    this.odd = oneIn(3);
    this.separator = pick(SEPARATORS);
  }

  static Arbitrary<String> texts() {
    return Arbitraries.longs().withoutEdgeCases().map(seed -> new GeneratedManifests(seed).file());
  }

  private String file() {
    StringBuilder out = new StringBuilder(oneIn(8) ? "\uFEFF" : "");
    out.append(oneIn(5) ? "# head 😀\n\n" : "").append(oneIn(4) ? "---\n" : "");
    out.append(document(3));
    for (int more = oneIn(3) ? 2 : 0; more > 0; more--) {
      out.append(oneIn(3) ? "--- # next\n" : "---\n").append(document(2));
    }
    String text = out.append(oneIn(10) ? "...\n" : "").toString();
    if (oneIn(3)) {
      text = text.stripTrailing();
    }
    return oneIn(4) ? text.replace("\n", "\r\n") : text;
  }

  private String document(int depth) {
    return (odd ? pick(ANCHORS) : "") + mapping(0, depth);
  }

  private String mapping(int indent, int depth) {
    StringBuilder out = new StringBuilder();
    if (odd && indent > 0 && oneIn(4)) {
      out.append(" ".repeat(indent)).append("<<: *m\n");
    }
    int first = random.nextInt(KEYS.length);
    for (int i = random.nextInt(4); i >= 0; i--) {
      String key = KEYS[(first + i) % KEYS.length];
      out.append(filler(indent)).append(" ".repeat(indent)).append(key).append(':');
      if (depth == 0 || oneIn(2)) {
        out.append(separator).append(value(indent)).append('\n');
      } else if (oneIn(2)) {
        out.append(tail()).append('\n').append(mapping(indent + step, depth - 1));
      } else {
        out.append(tail())
            .append('\n')
            .append(sequence(indentless ? indent : indent + step, depth));
      }
    }
    return out.append(filler(indent)).toString();
  }

  private String sequence(int indent, int depth) {
    StringBuilder out = new StringBuilder();
    int width = oneIn(6) ? 4 : 2;
    for (int i = random.nextInt(3); i >= 0; i--) {
      out.append(filler(indent)).append(" ".repeat(indent));
      out.append('-').append(" ".repeat(width - 1));
      if (depth > 0 && oneIn(2)) {
        String inner = mapping(indent + width, depth - 1);
        out.append(oneIn(6) ? "\n" + inner : inner.stripLeading());
      } else {
        out.append(value(indent)).append('\n');
      }
    }
    return out.toString();
  }

  private String value(int indent) {
    if (odd && oneIn(4)) {
      return pick(ODDITIES);
    }
    return switch (random.nextInt(6)) {
      case 0 -> block(indent + step);
      case 1, 2 -> pick(FLOWS) + tail();
      default -> pick(SCALARS) + tail();
    };
  }

  private String block(int indent) {
    StringBuilder out = new StringBuilder(pick(HEADERS));
    for (int i = random.nextInt(3); i > 0; i--) {
      out.append('\n').append(" ".repeat(indent)).append(oneIn(4) ? "  more" : "text");
    }
    return out.append("\n".repeat(random.nextInt(3))).toString();
  }

  private String filler(int indent) {
    return switch (random.nextInt(16)) {
      case 0 -> "\n";
      case 1 -> " ".repeat(indent) + "# comment\n";
      case 2 -> "# zero\n";
      case 3 -> " ".repeat(indent + step) + "# deep\n";
      case 4 -> "  \n";
      default -> "";
    };
  }

  private String tail() {
    return oneIn(6) ? " # tail" : "";
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }
}
