package dev.rollgate.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Another way to write the same manifests. What a fix makes of the variant must be the variant of
 * what it makes of the original.
 */
public enum Variant {
  /** Lines end with carriage return and line feed. */
  CRLF {
    @Override
    String of(String text) {
      return text.replace("\n", "\r\n");
    }

    @Override
    boolean applies(String name, String text) {
      return text.indexOf('\r') < 0;
    }
  },
  /** A byte order mark stands first. */
  BOM {
    @Override
    String of(String text) {
      return '\uFEFF' + text;
    }

    @Override
    boolean applies(String name, String text) {
      return !text.startsWith("\uFEFF");
    }
  },
  /** The last line has no end. */
  NO_FINAL_NEWLINE {
    @Override
    String of(String text) {
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    boolean applies(String name, String text) {
      return text.endsWith("\n") && !text.endsWith("\n\n") && text.indexOf('\r') < 0;
    }
  },
  /** A comment with a character of two UTF-16 units stands on the first line. */
  EMOJI_COMMENT {
    @Override
    String of(String text) {
      return "# \uD83D\uDE80 rollout\n" + text;
    }

    @Override
    boolean applies(String name, String text) {
      return isYaml(name) && text.indexOf('\r') < 0 && !text.startsWith("\uFEFF");
    }
  },
  /** Every document is an item of a {@code List}. */
  IN_A_LIST {
    @Override
    String of(String text) {
      List<String> items = new ArrayList<>();
      for (String document : documents(text)) {
        items.add(
            document
                .lines()
                .map(line -> line.isEmpty() ? line : "    " + line)
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceFirst("^ {4}", "  - "));
      }
      return "apiVersion: v1\nkind: List\nitems:\n" + String.join("", items);
    }

    @Override
    boolean applies(String name, String text) {
      return isYaml(name)
          && text.endsWith("\n")
          && text.indexOf('\r') < 0
          && !text.contains("\n...")
          && !text.startsWith("%")
          && !isKustomization(name)
          && documents(text).stream().allMatch(d -> d.startsWith("apiVersion:"));
    }
  },
  /** Another document comes first. */
  SECOND_DOCUMENT {
    @Override
    String of(String text) {
      String first = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: first\n";
      return first + (text.startsWith("---") ? "" : "---\n") + text;
    }

    @Override
    boolean applies(String name, String text) {
      return isYaml(name)
          && text.indexOf('\r') < 0
          && !text.startsWith("%")
          && !text.startsWith("\uFEFF");
    }
  };

  /** The variant of a text. */
  abstract String of(String text);

  /** Whether the text can be written so. */
  abstract boolean applies(String name, String text);

  private static boolean isYaml(String name) {
    return !name.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** What Kustomize reads is no object, and stands in no list. */
  private static boolean isKustomization(String name) {
    return name.endsWith("kustomization.yaml");
  }

  private static List<String> documents(String text) {
    return List.of(text.replaceFirst("^---\n", "").split("(?<=\n)---\n", -1));
  }
}
