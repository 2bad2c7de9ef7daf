package dev.rollgate.render.helm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ends the program. Helm asks its Go runtime for these signals when it renders, so as to stop
 * an installation, and does not give them back: from then on neither Ctrl-C nor {@code kill} would
 * do anything. Java has no other way to them than a class whose use the compiler warns of, hence
 * the reflection.
 */
final class HelmSignals {

  private static final List<String> TAKEN = List.of("INT", "TERM");

  /** Handlers by signal, as they were. */
  private final Map<Object, Object> before = new HashMap<>();

  /** Has to be made before Helm renders for the first time. */
  HelmSignals() {
    for (String name : TAKEN) {
      try {
        Class<?> type = Class.forName("sun.misc.Signal");
        Object signal = type.getConstructor(String.class).newInstance(name);
        Object usual = Class.forName("sun.misc.SignalHandler").getField("SIG_DFL").get(null);
        // Which one there is, is only told by setting another.
        Object handler = handle(signal, usual);
        handle(signal, handler);
        before.put(signal, handler);
      } catch (ReflectiveOperationException e) {
        // A Java without the class, or one that was told to leave signals alone.
      }
    }
  }

  /** Makes them do again what they did before. */
  void takeBack() {
    try {
      for (Map.Entry<Object, Object> each : before.entrySet()) {
        handle(each.getKey(), each.getValue());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    Method handle =
        signal
            .getClass()
            .getMethod("handle", signal.getClass(), Class.forName("sun.misc.SignalHandler"));
    try {
      return handle.invoke(null, signal, handler);
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(e.getCause());
    }
  }
}
