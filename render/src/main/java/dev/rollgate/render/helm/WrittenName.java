package dev.rollgate.render.helm;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An object's name as its template has it, where actions may write any text.
 *
 * @param literals what stands before, between and behind the actions
 */
record WrittenName(List<String> literals) {

  private static final Pattern ACTION = Pattern.compile("\\{\\{.*?\\}\\}", Pattern.DOTALL);

  WrittenName {
    literals = List.copyOf(literals);
  }

  /** The name that a document gives; anything where it is not written there. */
  static WrittenName of(Optional<Document.Parsed> document) {
    return document
        .flatMap(d -> Value.of(d).at("metadata", "name"))
        .map(name -> name.span().text().replaceAll("^[\"']|[\"']$", ""))
        .map(text -> new WrittenName(Arrays.asList(ACTION.split(text, -1))))
        .orElse(new WrittenName(List.of("", "")));
  }

  boolean mayBecome(String name) {
    String pattern = literals.stream().map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(name).matches();
  }

  int literalLength() {
    return literals.stream().mapToInt(String::length).sum();
  }
}
