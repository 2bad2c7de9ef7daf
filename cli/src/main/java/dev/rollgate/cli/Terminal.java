package dev.rollgate.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What the program sees of the world around it, so that tests can be that world.
 *
 * @param out for results
 * @param err for messages about the run
 * @param workingDirectory what relative paths start from
 * @param colours whether {@code out} shows colours
 * @param interactive whether a person answers on {@code in}
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path workingDirectory,
    boolean colours,
    boolean interactive) {}
