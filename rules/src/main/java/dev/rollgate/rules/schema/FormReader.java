package dev.rollgate.rules.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a form as the module of schemas wrote it; {@code ScreenWriter} there tells how it looks.
 */
final class FormReader {

  private final String text;
  private final Function<String, Form> definitions;
  private int at;

  private FormReader(String text, Function<String, Form> definitions) {
    this.text = text;
    this.definitions = definitions;
  }

  /**
   * Reads one form.
   *
   * @param definitions what a name stands for; asked when a value is held against it
   */
  static Form read(String text, Function<String, Form> definitions) {
    return new FormReader(text, definitions).form();
  }

  private Form form() {
    return switch (text.charAt(at)) {
      case '*' -> mark(Form.ANYTHING);
      case '!' -> mark(Form.UNKNOWN);
      case '@' -> reference();
      case '[' -> list();
      case '(' -> words();
      case '{' -> object();
      default -> new Form.Scalar(word());
    };
  }

  private Form mark(Form form) {
    at++;
    return form;
  }

  private Form reference() {
    at++;
    String name = word();
    return new Form.Named(() -> definitions.apply(name));
  }

  private Form list() {
    at++;
    Form item = form();
    at++;
    return new Form.Items(item);
  }

  /** Everything up to a character that has a meaning. */
  private String word() {
    int begin = at;
    while (at < text.length() && ",:|]})".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(begin, at);
  }

  private Form words() {
    Set<String> words = new HashSet<>();
    while (text.charAt(at) != ')') {
      at++;
      words.add(word());
    }
    at++;
    return new Form.Word(words);
  }

  private Form object() {
    Map<String, Form> fields = new HashMap<>();
    List<String> required = new ArrayList<>();
    Form others = Form.UNKNOWN;
    at++;
    while (text.charAt(at) != '}') {
      boolean needed = text.charAt(at) == '+';
      at += needed ? 1 : 0;
      String name = word();
      at++;
      Form form = form();
      if (name.equals("*")) {
        others = form;
      } else {
        fields.put(name, form);
      }
      if (needed) {
        required.add(name);
      }
      at += text.charAt(at) == ',' ? 1 : 0;
    }
    at++;
    return new Form.Fields(fields, required, others);
  }
}
