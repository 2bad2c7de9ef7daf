package dev.rollgate.cli;

import dev.rollgate.text.Choice;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a word that stands for a value.
 *
 * @param parse throws {@link IllegalArgumentException} with a message for the user
 */
record Words<T>(Function<String, T> parse) implements ITypeConverter<T> {

  /** Lets options and parameters have values of a type, by their words in any case. */
  static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type) {
    register(commandLine, type, word -> Choice.of(word, type));
  }

  /** Lets options and parameters have values of a type. */
  static <T> void register(CommandLine commandLine, Class<T> type, Function<String, T> parse) {
    commandLine.registerConverter(type, new Words<>(parse));
  }

  @Override
  public T convert(String word) {
    try {
      return parse.apply(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
