package dev.rollgate.rules.drain;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PreStop;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands that are known to tell a server to stop, and to return at once. */
final class ImmediateQuit {

  private static final Pattern QUIT =
      Pattern.compile(
          "(?:exec )?(?:/\\S*/)?(?:(?:nginx|openresty)(?: -[cegp] \\S++)*+ -s (?:quit|stop)"
              + "|(?:apachectl|apache2ctl|httpd|apache2)(?: -k)? (?:graceful-)?stop"
              + "|kill(?: -(?:s )?(?:SIG)?(?:TERM|QUIT|INT)| -(?:15|3|2))? 1)");

  /** Steps of a script that take no time. */
  private static final Pattern INSTANT = Pattern.compile("true|:|exit \\d+|set -\\w+|#.*");

  private ImmediateQuit() {}

  /** The command that quits, when the hook does nothing else that is worth the time. */
  static Optional<String> in(PreStop hook) {
    if (hook.command().stream().anyMatch(word -> word.author().isEmpty())) {
      return Optional.empty();
    }
    List<String> steps =
        hook.script().map(ImmediateQuit::steps).orElseGet(() -> List.of(line(hook.command())));
    return steps.stream().allMatch(s -> isQuit(s) || INSTANT.matcher(s).matches())
        ? steps.stream().filter(ImmediateQuit::isQuit).findFirst()
        : Optional.empty();
  }

  private static boolean isQuit(String step) {
    return QUIT.matcher(step).matches();
  }

  private static List<String> steps(String script) {
    return Stream.of(script.split(";|&&|\\|\\||\\n", -1))
        .map(s -> s.strip().replaceAll("\\s+", " "))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static String line(List<Field<String>> command) {
    return command.stream().map(w -> w.author().orElse("")).collect(Collectors.joining(" "));
  }
}
