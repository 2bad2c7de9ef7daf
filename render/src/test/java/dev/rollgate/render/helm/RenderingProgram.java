package dev.rollgate.render.helm;

import java.nio.file.Path;

/** A program that renders the charts of a folder, and says so while Helm does. */
final class RenderingProgram {

  static final String RENDERS = "renders";

  private static final int MILLIS = 1000;

  private RenderingProgram() {}

  /** Renders them. */
  public static void main(String[] args) {
    Thread watching = new Thread(RenderingProgram::watch);
    watching.setDaemon(true);
    watching.start();
    new ChartFolder(Path.of(args[0])).render();
  }

  /** Helm takes the signals some time after it is called. */
  private static void watch() {
    try {
      while (Thread.getAllStackTraces().keySet().stream()
          .noneMatch(thread -> thread.getName().equals("helm"))) {
        Thread.sleep(MILLIS);
      }
      Thread.sleep(MILLIS);
      System.out.println(RENDERS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
