package dev.rollgate.cli;

import dev.rollgate.text.Suggestion;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a word that stands for one of a few values, in any case.
 *
 * @param constants the values; their texts are the words
 */
record Words<E extends Enum<E>>(List<E> constants) implements ITypeConverter<E> {

  /** Lets options and parameters have values of a type. */
  static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type) {
    commandLine.registerConverter(type, new Words<>(List.of(type.getEnumConstants())));
  }

  @Override
  public E convert(String word) {
    List<String> words = constants.stream().map(E::toString).toList();
    return constants.stream()
        .filter(c -> c.toString().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"%s\" is none of %s%s"
                        .formatted(word, String.join(", ", words), Suggestion.hint(word, words))));
  }
}
