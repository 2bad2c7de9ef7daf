package dev.rollgate.lint;

/**
 * A fix that was made.
 *
 * @param finding what it mended, as it stood before
 * @param fix what was done
 */
public record AppliedFix(Finding finding, Fix fix) {}
