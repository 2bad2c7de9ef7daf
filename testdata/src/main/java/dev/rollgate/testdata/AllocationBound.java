package dev.rollgate.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * A bound on what an act costs, in allocated bytes, which do not depend on the machine as its time
 * does: no more than so many for each character of its input, and so many for any input.
 *
 * @param any bytes, however short the input is; what the first use of classes takes is among them
 * @param each bytes for each character
 */
public record AllocationBound(long any, long each) {

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * Runs something and checks what it allocated, unless the code is instrumented for fuzzing: that
   * allocates more than what it watches.
   *
   * @param characters the size of its input
   */
  public void check(long characters, Runnable act) {
    long allocated = allocated(act);
    if (!"false".equals(System.getenv("JAZZER_HOOKS"))) {
      return;
    }
    assertThat(allocated)
        .as("bytes allocated for %s characters", characters)
        .isLessThan(any + characters * each);
  }

  /** The bytes that an act allocates in this thread. */
  public static long allocated(Runnable act) {
    long before = THREAD.getCurrentThreadAllocatedBytes();
    act.run();
    return THREAD.getCurrentThreadAllocatedBytes() - before;
  }
}
