package dev.rollgate.rules.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollgate.testdata.AllocationBound;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any text is the ARN of a target group or has a fault that can be told, with no more than 20 bytes
 * for each character.
 */
class TargetGroupArnFuzzTests {

  private static final String REAL =
      "arn:aws:elasticloadbalancing:eu-west-1:210987654321:targetgroup/web/0123456789abcdef";

  private static final AllocationBound BOUND = new AllocationBound(1 << 20, 20);

  @MethodSource("seeds")
  @FuzzTest
  void judges(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    BOUND.check(text.length(), () -> judge(text));
    TargetGroupArn.fault(text).ifPresent(fault -> assertThat(fault).isNotBlank());
    if (TargetGroupArn.isReal(text)) {
      assertThat(TargetGroupArn.isStandIn(text)).isFalse();
      assertThat(text).matches("arn:[^:]*:elasticloadbalancing:[^:]+:[0-9]{12}:targetgroup/.+/.+");
    }
  }

  /** No seeds: of texts as long a fuzzer would grow too few others. */
  @ParameterizedTest
  @ValueSource(strings = {"arn:a", "arn:", "A"})
  void aHundredThousandCharactersMoreCostNoMoreEach(String text) {
    String last = text.substring(text.length() - 1);
    judges((text + last.repeat(100_000)).getBytes(StandardCharsets.UTF_8));
  }

  private static void judge(String text) {
    Optional<String> fault = TargetGroupArn.fault(text);
    boolean real = TargetGroupArn.isReal(text);
    assertThat(real && fault.isPresent()).isFalse();
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
            REAL,
            REAL.replace("targetgroup", "loadbalancer"),
            REAL.replace("eu-west-1", ""),
            REAL.replace("210987654321", "ACCOUNT_ID"),
            " " + REAL + "\n",
            REAL + "/more")
        .map(s -> s.getBytes(StandardCharsets.UTF_8));
  }
}
