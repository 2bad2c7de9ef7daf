package dev.rollgate.cli;

import dev.rollgate.text.Choice;
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
    try {
      return Choice.of(word, constants);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
