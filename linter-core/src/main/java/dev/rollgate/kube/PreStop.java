package dev.rollgate.kube;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A container's preStop hook. The kubelet runs it to its end, within the grace period, before it
 * sends SIGTERM.
 *
 * @param span the {@code preStop} key
 * @param sleep {@code sleep.seconds}, absent for other handlers
 * @param command {@code exec.command}, empty for other handlers
 */
public record PreStop(Span span, Field<Integer> sleep, List<Field<String>> command) {

  static Optional<PreStop> read(Fields container) {
    Optional<Fields> lifecycle = container.object("lifecycle");
    if (lifecycle.isEmpty()) {
      // Nobody knows what a placeholder brings: a hook that is there, and that nothing is known of.
      return container.has("lifecycle")
          ? Optional.of(unknown(container.keySpan("lifecycle"), container.path().key("lifecycle")))
          : Optional.empty();
    }
    if (!lifecycle.get().has("preStop")) {
      return Optional.empty();
    }
    Span span = lifecycle.get().keySpan("preStop");
    Optional<Fields> hook = lifecycle.get().object("preStop");
    if (hook.isEmpty()) {
      return Optional.of(unknown(span, lifecycle.get().path()));
    }
    Fields handlers = hook.get();
    if (handlers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PreStop(
            span,
            handlers
                .object("sleep")
                .map(s -> s.integer("seconds", null))
                .orElseGet(() -> noSleep(handlers.path(), span)),
            handlers.object("exec").map(e -> e.texts("command")).orElse(List.of())));
  }

  private static PreStop unknown(Span span, NodePath lifecycle) {
    return new PreStop(span, noSleep(lifecycle.key("preStop"), span), List.of());
  }

  private static Field<Integer> noSleep(NodePath preStop, Span span) {
    return Field.absent(preStop.key("sleep", "seconds"), span, null);
  }

  /** How long the hook surely waits: a sleep action, or a command that is known to sleep. */
  public Optional<Duration> length() {
    Optional<Duration> action = sleep.author().map(Duration::ofSeconds);
    return action.isPresent() ? action : SleepCommand.find(command).map(SleepCommand::length);
  }

  /** The program that the hook's command starts, without its folder; empty for other handlers. */
  public Optional<String> program() {
    return command.stream().findFirst().map(SleepCommand::program).filter(p -> !p.isEmpty());
  }

  /** What the hook's command has a shell run; empty for everything that is no shell's script. */
  public Optional<String> script() {
    return SleepCommand.script(command).flatMap(Field::author);
  }

  /** Whether the hook's command is a shell, or the program sleep. */
  public boolean needsShellOrSleep() {
    return program()
        .filter(p -> p.equals(SleepCommand.SLEEP) || SleepCommand.SHELLS.contains(p))
        .isPresent();
  }

  /** Whether the wait is the hook's own sleep action, which the API checks against the grace. */
  public boolean isSleepAction() {
    return sleep.author().isPresent();
  }

  /** Whether the hook surely does nothing but wait. */
  public boolean onlySleeps() {
    return isSleepAction() || SleepCommand.find(command).filter(SleepCommand::isAlone).isPresent();
  }

  /** The number or word that holds the wait, or the hook when it has none. */
  public Span waitSpan() {
    return isSleepAction()
        ? sleep.span()
        : SleepCommand.find(command).map(s -> s.word().span()).orElse(span);
  }

  /** The change that makes the hook wait for so long; empty when it does not wait at all. */
  public Optional<Change> waiting(Document.Parsed document, int seconds) {
    if (isSleepAction()) {
      return Optional.of(new Change.Replace(document, sleep.path(), Content.of(seconds)));
    }
    return SleepCommand.find(command)
        .map(
            s -> new Change.Replace(document, s.word().path(), Content.of(s.wordWaiting(seconds))));
  }

  /** Few of them stand at one place. */
  @Override
  public int hashCode() {
    return span.hashCode();
  }
}
