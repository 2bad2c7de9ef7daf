package dev.rollgate.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollgate.yaml.AllocationBound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any value of a NodePool's grace period is a duration or none, with no more than 100 bytes for
 * each character.
 */
class DurationFuzzTests {

  private static final String NODE_POOL =
      """
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: general
      spec:
        template:
          spec:
            terminationGracePeriod: "%s"
      """;

  private static final long BYTES_A_CHARACTER = 100;

  @MethodSource("seeds")
  @FuzzTest
  void parses(byte[] bytes) {
    // Letters and digits alone: how text is quoted is the reader's business.
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^0-9a-zA-Z.+-]", "");
    AllocationBound.check(text.length(), BYTES_A_CHARACTER, () -> parse(text));
  }

  /** No seed: of one as long a fuzzer would grow too few others. */
  @Test
  void fiftyThousandPartsCostNoMoreEach() {
    parses("1s".repeat(50_000).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void parse(String text) {
    NodePool pool = Views.read(NodePool.class, NODE_POOL.formatted(text));
    pool.terminationGrace().ifPresent(d -> assertThat(d).isGreaterThanOrEqualTo(Duration.ZERO));
  }

  static Stream<byte[]> seeds() {
    return Stream.of("24h", "1h30m", "90s", "-1h", "1.5h", "999999999h")
        .map(s -> s.getBytes(StandardCharsets.ISO_8859_1));
  }
}
