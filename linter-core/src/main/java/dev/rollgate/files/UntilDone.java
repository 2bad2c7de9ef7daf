package dev.rollgate.files;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Keeps a signal from ending the program before what has begun is done. */
final class UntilDone implements AutoCloseable {

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread ending = new Thread(this::await, "until-done");

  /**
   * From here on the program does not end.
   *
   * @throws IOException when it is ending already, so that nothing should begin
   */
  UntilDone() throws IOException {
    try {
      Runtime.getRuntime().addShutdownHook(ending);
    } catch (IllegalStateException e) {
      throw new IOException("no file was changed: the program was stopped", e);
    }
  }

  private void await() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // The program is ending, and no longer waits.
    }
  }
}
