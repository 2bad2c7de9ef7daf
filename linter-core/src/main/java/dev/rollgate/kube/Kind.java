package dev.rollgate.kube;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of objects that Rollgate looks at. */
public enum Kind {
  /** A namespace, whose label switches injection on. */
  NAMESPACE("Namespace", Set.of("")),
  /** A Service; other groups have kinds of the same name. */
  SERVICE("Service", Set.of("")),
  /** What ties a Service port to a target group, in the controller's and in Auto Mode's group. */
  TARGET_GROUP_BINDING("TargetGroupBinding", Set.of("elbv2.k8s.aws", "eks.amazonaws.com")),
  /** A workload. */
  DEPLOYMENT("Deployment", Set.of("apps", "extensions")),
  /** A workload. */
  STATEFUL_SET("StatefulSet", Set.of("apps")),
  /** A workload. */
  DAEMON_SET("DaemonSet", Set.of("apps", "extensions")),
  /** A workload. */
  REPLICA_SET("ReplicaSet", Set.of("apps", "extensions")),
  /** Argo's workload. */
  ROLLOUT("Rollout", Set.of("argoproj.io")),
  /** A workload of one pod. */
  POD("Pod", Set.of("")),
  /** A workload that completes. */
  JOB("Job", Set.of("batch")),
  /** A workload that completes, again and again. */
  CRON_JOB("CronJob", Set.of("batch")),
  /** Any kind that the user has a schema of. */
  CUSTOM("", Set.of());

  /**
   * Text that a document must have to hold one of these kinds: a name of one, a list, or an escape
   * that could spell one.
   */
  private static final Pattern CLUE =
      Pattern.compile(
          Arrays.stream(values())
                  .map(k -> k.word)
                  .filter(word -> !word.isEmpty())
                  .collect(Collectors.joining("|"))
              + "|List|\\\\[xuU\r\n]");

  /** Every object says its version, or an item of a typed list has it from the list. */
  private static final Pattern VERSION_CLUE = Pattern.compile("apiVersion|\\\\[xuU\r\n]");

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<String> groups;

  Kind(String word, Set<String> groups) {
    this.word = word;
    this.groups = groups;
  }

  /** The name as manifests write it; empty for {@link #CUSTOM}, which has many. */
  public String word() {
    return word;
  }

  /** Whether objects of this kind have pods that run until they are replaced. */
  public boolean servesTraffic() {
    return switch (this) {
      case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET, ROLLOUT, POD -> true;
      default -> false;
    };
  }

  static Optional<Kind> of(String group, String word) {
    return Arrays.stream(values())
        .filter(k -> k.word.equals(word) && k.groups.contains(group))
        .findFirst();
  }

  /** Whether a document with this text can hold an object of these kinds; never wrongly false. */
  public static boolean mayBeIn(CharSequence text) {
    return CLUE.matcher(text).find() && VERSION_CLUE.matcher(text).find();
  }

  /** Whether a document with this text, which was not understood, can hold this kind. */
  public boolean mayStandIn(String text) {
    return text.contains(word);
  }
}
