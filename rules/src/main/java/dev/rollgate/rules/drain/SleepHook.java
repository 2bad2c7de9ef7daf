package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A preStop hook that sleeps, as a container can have it: the hook's own sleep action, or the
 * command sleep.
 *
 * @param seconds how long it sleeps
 */
record SleepHook(Document.Parsed document, Container container, int seconds) {

  private static final String EXEC = "exec";
  private static final String SLEEP = "sleep";

  /** Images whose names tell that they hold neither a shell nor the program sleep. */
  private static final Pattern NO_SHELL =
      Pattern.compile("distroless|(?:^|[/:_-])scratch(?:$|[:@_-])|chainguard/|^cgr\\.dev/");

  /** Their variants and companions that do hold a shell. */
  private static final Pattern SHELL =
      Pattern.compile(
          "[:_-](?:debug|dev|shell)(?:$|[-@])|busybox|wolfi-base|/(?:ba|da|z)?sh(?:$|[:@])");

  /** Whether the hooks of a cluster have a sleep action. */
  static boolean hasAction(Settings settings) {
    return settings.kubernetesVersion().isAtLeast(Release.NATIVE_SLEEP);
  }

  /** Whether the name of the container's image tells that no command sleep can run in it. */
  static boolean lacksCommand(Container container) {
    String image = container.image().raw().orElse("").toLowerCase(Locale.ROOT);
    return NO_SHELL.matcher(image).find() && !SHELL.matcher(image).find();
  }

  /** Whether the container can sleep in no form at all. */
  static boolean isImpossible(Container container, Settings settings) {
    return !hasAction(settings) && lacksCommand(container);
  }

  /** The change that adds the best form; empty when the container can have none. */
  Optional<Change> added(Settings settings) {
    if (isImpossible(container, settings)) {
      return Optional.empty();
    }
    return Optional.of(hasAction(settings) ? addedAction() : addedCommand());
  }

  /** The change that adds the command. */
  Change addedCommand() {
    return new Change.Insert(document, path().key(EXEC), command());
  }

  private Change addedAction() {
    return new Change.Insert(document, path().key(SLEEP), action());
  }

  /** The change that puts the hook's own action in the place of a command. */
  Change actionForCommand() {
    return new Change.ReplaceEntry(document, path().key(EXEC), SLEEP, action());
  }

  /** The change that puts the command in the place of the hook's own action. */
  Change commandForAction() {
    return new Change.ReplaceEntry(document, path().key(SLEEP), EXEC, command());
  }

  private Content action() {
    return Content.of("seconds", Content.of(seconds));
  }

  private Content command() {
    return Content.of("command", Content.listOf("sleep", Integer.toString(seconds)));
  }

  private NodePath path() {
    return container.path().key("lifecycle", "preStop");
  }
}
