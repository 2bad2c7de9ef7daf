package dev.rollgate.cli;

import dev.rollgate.report.Style;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the program sees of the world around it, so that tests can be that world.
 *
 * @param out for results
 * @param err for messages about the run
 * @param workingDirectory what relative paths start from
 * @param colours whether {@code out} shows colours
 * @param interactive whether a person answers on {@code in}
 * @param columns how many characters go into a line of {@code out}; empty when it is no terminal
 * @param errIsTerminal whether somebody sees {@code err} as it is written; to ask takes a while
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path workingDirectory,
    boolean colours,
    boolean interactive,
    Supplier<OptionalInt> columns,
    BooleanSupplier errIsTerminal) {

  /** A world whose output is no terminal. */
  public Terminal(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Path workingDirectory,
      boolean colours,
      boolean interactive) {
    this(in, out, err, workingDirectory, colours, interactive, OptionalInt::empty, () -> false);
  }

  /** How {@code out} shows what stands out. */
  Style style() {
    return colours ? Style.COLOURED : Style.PLAIN;
  }
}
