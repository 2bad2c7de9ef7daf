package dev.rollgate.files;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Keeps a signal from ending the program before what has begun is done. */
final class UntilDone {

  private UntilDone() {}

  /** Something that must not be left half done. */
  @FunctionalInterface
  interface Writing {

    /** Does all of it. */
    void write() throws IOException;
  }

  /**
   * Does it; the program does not end meanwhile.
   *
   * @throws IOException when that fails, or the program is ending already and nothing was begun
   */
  static void run(Writing writing) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    Thread ending = new Thread(() -> await(done), "until-done");
    try {
      Runtime.getRuntime().addShutdownHook(ending);
    } catch (IllegalStateException e) {
      throw new IOException("the program was stopped", e);
    }
    try {
      writing.write();
    } finally {
      done.countDown();
      forget(ending);
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // The program is ending, and no longer waits.
    }
  }
}
