package dev.rollgate.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.Finding;
import dev.rollgate.yaml.AllocationBound;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Annotations that name thousands of rules cost no more for each name than short ones. */
class LongListTests {

  private static final int MANY = 10_000;

  /** Bytes for each character: a finding, its message and what tells whether a name is near. */
  private static final int EACH = 2_000;

  private static String namespace(String names) {
    return """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          annotations:
            rollgate.dev/ignore: "%s"
        """
        .formatted(names);
  }

  private static String many(String form) {
    return IntStream.range(0, MANY).mapToObj(form::formatted).collect(Collectors.joining(", "));
  }

  private static List<Finding> findings(String names) {
    return new Trial().lint(namespace(names)).findings();
  }

  private static void check(String names, int findings) {
    AllocationBound.check(
        names.length(), EACH, () -> assertThat(findings(names)).hasSize(findings));
  }

  @Test
  void unknownNamesCostTheSameEach() {
    check(many("no-%s"), MANY + 1);
  }

  @Test
  void namesThatEscapesHideCostTheSameEach() {
    check(many("\\x6eo-%s"), MANY + 1);
  }

  @Test
  void repeatedNamesCostTheSameEach() {
    check(many("bad-value%.0s"), MANY + 1);
  }

  @Test
  void oneMessageQuotesTheFirstNamesAlone() {
    assertThat(findings(many("no-%s")))
        .extracting(Finding::message)
        .contains(
            "nothing says why \"no-0\", \"no-1\", \"no-2\", \"no-3\", \"no-4\" and 9995 more is"
                + " ignored")
        .allSatisfy(message -> assertThat(message).hasSizeLessThan(100));
  }
}
