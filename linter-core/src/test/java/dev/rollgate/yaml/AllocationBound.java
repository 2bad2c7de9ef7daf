package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** A bound on what reading costs, in allocated bytes: linear in the size of what is read. */
public final class AllocationBound {

  /** What the first use of a class allocates, and the parser's own tables. */
  private static final long ONCE = 8 << 20;

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocationBound() {}

  /**
   * Runs something and checks what it allocated, unless the code is instrumented for fuzzing: that
   * allocates more than what it watches.
   *
   * @param characters the size of its input
   * @param each how many bytes each of them may cost
   */
  public static void check(long characters, long each, Runnable work) {
    long allocated = allocated(work);
    if (!"false".equals(System.getenv("JAZZER_HOOKS"))) {
      return;
    }
    assertThat(allocated)
        .as("bytes allocated for %s characters", characters)
        .isLessThan(ONCE + characters * each);
  }

  /** The bytes that the work allocates in this thread. */
  static long allocated(Runnable work) {
    long before = THREAD.getCurrentThreadAllocatedBytes();
    work.run();
    return THREAD.getCurrentThreadAllocatedBytes() - before;
  }
}
