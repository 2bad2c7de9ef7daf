package dev.rollgate.files;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips properties that need git where there is none. */
final class WithoutGit implements SkipExecutionHook {

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return IgnoringGit.isInstalled()
        ? SkipResult.doNotSkip()
        : SkipResult.skip("the program \"git\" is not installed");
  }
}
