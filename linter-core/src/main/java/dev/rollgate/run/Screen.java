package dev.rollgate.run;

import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.DocumentHead;
import dev.rollgate.kube.Kind;
import dev.rollgate.yaml.Relevance;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells by a look at a document's text whether any rule can have to say something of it, so that
 * the rest is never parsed. What makes or decides bindings is parsed, and so is what has a word of
 * which a rule speaks that asks for no binding. Other objects wait until it is known what is bound.
 *
 * @param mayHoldOther whether a text may hold an object of a kind that the user brings
 */
record Screen(Function<String, Boolean> mayHoldOther) {

  /** Kinds of which the rules speak only where something is bound, but for the words below. */
  private static final Set<Kind> LINKED =
      EnumSet.of(
          Kind.NAMESPACE,
          Kind.SERVICE,
          Kind.INGRESS,
          Kind.DEPLOYMENT,
          Kind.STATEFUL_SET,
          Kind.DAEMON_SET,
          Kind.REPLICA_SET,
          Kind.POD,
          Kind.JOB,
          Kind.CRON_JOB,
          Kind.POD_DISRUPTION_BUDGET,
          Kind.HORIZONTAL_POD_AUTOSCALER,
          Kind.SCALED_OBJECT,
          Kind.ENDPOINT_SLICE);

  /** What each suppression in a document has. */
  private static final String SUPPRESSION = "ollgate";

  static Screen of(SchemaFolders schemas, CustomKinds named) {
    return new Screen(text -> schemas.mayBeIn(text) || named.mayBeNamedIn(text));
  }

  /** What is told by a look at a document. */
  Relevance relevance(String text) {
    if (mayHoldOther.apply(text)) {
      return Relevance.CERTAIN;
    }
    DocumentHead head = DocumentHead.of(text);
    String word = head.kind().orElse("");
    if (!head.isPlain() || word.endsWith("List") || text.contains(SUPPRESSION)) {
      return Kind.mayBeIn(text) ? Relevance.CERTAIN : Relevance.NONE;
    }
    Optional<Kind> kind = Kind.named(word);
    if (kind.isEmpty()) {
      return Relevance.NONE;
    }
    return LINKED.contains(kind.get()) && !hasClue(text, kind.get())
        ? Relevance.IF_LINKED
        : Relevance.CERTAIN;
  }

  private static boolean hasClue(String text, Kind kind) {
    return Clues.areIn(text, kind)
        || (kind == Kind.NAMESPACE && (text.contains("labels") || text.contains("annotations")));
  }
}
