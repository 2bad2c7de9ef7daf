package dev.rollgate.render.helm;

import com.marcnuri.helm.TemplateCommand;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls of Helm's library, which are waited for as long as they may take and no longer. Nothing
 * ends a native call: one that is late runs on, in a thread that does not keep the program alive.
 * It holds no lock, so that other charts are rendered meanwhile.
 */
final class HelmCalls {

  /** As long as Kustomize may take. */
  static final Duration LIMIT = Duration.ofSeconds(60);

  /** Each takes a processor, and may take memory: with so many, no other is begun. */
  static final int MAX_LEFT = 4;

  /** Helm takes the signals at some time in a call: what is sent in between is lost. */
  private static final long SIGNALS_MILLIS = 20;

  private final Duration limit;
  private final AtomicInteger left = new AtomicInteger();

  HelmCalls(Duration limit) {
    this.limit = limit;
  }

  /**
   * What Helm renders.
   *
   * @throws IllegalStateException when it says that it cannot
   * @throws LateException when it takes too long, or too many that did still run
   */
  String output(TemplateCommand command) throws LateException {
    if (left.get() >= MAX_LEFT) {
      throw new LateException(
          "%s other renderings %s, and still run".formatted(MAX_LEFT, tooLong()));
    }
    HelmSignals signals = HelmLibrary.signals();
    Call call = new Call(command);
    Thread thread = new Thread(call, "helm");
    thread.setDaemon(true);
    thread.start();
    long start = System.nanoTime();
    try {
      while (true) {
        try {
          return call.get(Math.min(SIGNALS_MILLIS, limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          signals.takeBack();
          if (System.nanoTime() - start >= limit.toNanos() && call.leave()) {
            throw new LateException(tooLong());
          }
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a chart was rendered", e);
    } finally {
      signals.takeBack();
    }
  }

  private String tooLong() {
    return "took more than %s s".formatted(limit.toSeconds());
  }

  /** A call that may be left to itself. */
  private final class Call extends FutureTask<String> {

    private boolean isLeft;
    private boolean isOver;

    Call(TemplateCommand command) {
      super(command);
    }

    /** Whether it runs still, and is counted from now on until it ends. */
    synchronized boolean leave() {
      isLeft = !isOver;
      if (isLeft) {
        left.incrementAndGet();
      }
      return isLeft;
    }

    @Override
    protected synchronized void done() {
      isOver = true;
      if (isLeft) {
        left.decrementAndGet();
      }
    }
  }
}
