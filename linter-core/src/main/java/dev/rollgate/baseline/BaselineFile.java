package dev.rollgate.baseline;

import dev.rollgate.lint.Fingerprint;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.TextDecoder;
import dev.rollgate.yaml.UnreadableTextException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A baseline as a file holds it. */
public final class BaselineFile {

  /** What such a file is called unless the user says otherwise. */
  public static final String NAME = ".rollgate-baseline.json";

  private final SourceText source;
  private final FindingCounts counts;
  private final Map<Fingerprint, Span> spans;

  /**
   * @param spans where the entries stand, in the order of the file
   */
  BaselineFile(SourceText source, FindingCounts counts, Map<Fingerprint, Span> spans) {
    this.source = source;
    this.counts = counts;
    this.spans = Collections.unmodifiableMap(new LinkedHashMap<>(spans));
  }

  /**
   * Reads a file strictly: what is not understood would be lost when it is written anew.
   *
   * @param name the file as users shall see it
   * @throws BrokenBaselineException when this is no baseline, or one of a later version
   */
  public static BaselineFile read(String name, byte[] bytes) throws BrokenBaselineException {
    try {
      return new BaselineReader(TextDecoder.decode(name, bytes)).read();
    } catch (UnreadableTextException e) {
      throw new BrokenBaselineException(name, String.valueOf(e.getMessage()));
    }
  }

  /** The text as it was read. */
  public SourceText source() {
    return source;
  }

  /** What the file records. */
  public FindingCounts counts() {
    return counts;
  }

  /** Where the entries stand, by fingerprint, in the order of the file. */
  Map<Fingerprint, Span> spans() {
    return spans;
  }
}
