package dev.rollgate.traffic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor release of Kubernetes or of the load balancer controller, such as 1.30. */
public record Release(int major, int minor) implements Comparable<Release> {

  private static final Pattern SYNTAX = Pattern.compile("v?(\\d{1,3})\\.(\\d{1,3})(?:\\.\\d+)?");

  /**
   * Since this release of Kubernetes the sleep action of lifecycle hooks is on by default
   * (KEP-3960).
   */
  public static final Release NATIVE_SLEEP = new Release(1, 30);

  /** Reads {@code 1.30}, {@code v1.30} or {@code 1.30.2}; empty for anything else. */
  public static Optional<Release> parse(String text) {
    Matcher m = SYNTAX.matcher(text);
    return m.matches()
        ? Optional.of(new Release(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
        : Optional.empty();
  }

  /** Whether this release is the other one or newer. */
  public boolean isAtLeast(Release other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Release other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
