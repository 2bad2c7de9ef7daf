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

  /**
   * Whether a rule may speak of the object without any binding, or a template or an escape may hide
   * that. One way through the text looks for all the words, each by a letter that is rare.
   */
  private static boolean hasClue(String text, Kind kind) {
    if (kind == Kind.NAMESPACE && (text.contains("labels") || text.contains("annotations"))) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean clue =
          switch (text.charAt(i)) {
            case '{' -> isTemplate(text, i);
            case '\\' -> i + 1 < text.length() && "xuU\r\n".indexOf(text.charAt(i + 1)) >= 0;
            case 'A' -> text.startsWith("targetGroupA", i - 11);
            case 'B' -> text.startsWith("LoadB", i - 4);
            case 'C' -> text.startsWith("multiC", i - 5);
            case 'D' -> text.startsWith("progressD", i - 8);
            case 'G' -> text.startsWith("readinessG", i - 9);
            case 'L' -> text.startsWith("commonL", i - 6);
            case 'R' -> text.startsWith("minReady", i - 3);
            case 'S' -> text.startsWith("preS", i - 3) || isMore(text, i, kind);
            case 'U' -> text.startsWith("maxU", i - 3) && kind != Kind.POD_DISRUPTION_BUDGET;
            case '-' ->
                text.startsWith("load-balancer", i - 4) || text.startsWith("readiness-gate", i - 9);
            case 'b' -> kind == Kind.INGRESS && text.startsWith("alb", i - 2);
            default -> false;
          };
      if (clue) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMore(String text, int at, Kind kind) {
    return text.startsWith("includeS", at - 7)
        || text.startsWith("postS", at - 4)
        || (text.startsWith("maxS", at - 3) && kind != Kind.HORIZONTAL_POD_AUTOSCALER);
  }

  private static boolean isTemplate(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return after == '{' || after == '%' || before == '%' || before == '$';
  }
}
