package dev.rollgate.suppression;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.Finding;
import dev.rollgate.text.Suggestion;
import dev.rollgate.yaml.Comment;
import dev.rollgate.yaml.Comment.Standing;
import dev.rollgate.yaml.Comments;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comments of one document: {@code # rollgate: ignore[rule-a, rule-b] reason}. */
final class CommentReader {

  private static final String ORDER = "ignore";
  private static final String FORM = "write # rollgate: ignore[RULE] why";

  /** What each such comment holds, whether it is at the beginning of a sentence or not. */
  private static final String MARK = "ollgate";

  private static final Pattern START =
      Pattern.compile("#[ \\t]*[Rr]ollgate(?::|(?=[ \\t]+ignore\\[))[ \\t]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z-]*");
  private static final Pattern BEFORE_REASON = Pattern.compile("[ \\t]*[-:\u2013\u2014]*[ \\t]*");

  private final Document document;
  private final List<Resource> resources;
  private final Found found;

  private CommentReader(Document document, List<Resource> resources, Found found) {
    this.document = document;
    this.resources = resources;
    this.found = found;
  }

  /** Whether there can be anything to read. */
  static boolean mayBeIn(String text) {
    return text.contains(MARK);
  }

  /**
   * @param before the document above in the file
   * @param resources the objects of the document
   */
  static void read(
      Document document, Optional<Document> before, List<Resource> resources, Found found) {
    CommentReader reader = new CommentReader(document, resources, found);
    Comments.of(document, before).forEach(reader::read);
  }

  /** One comment may hold several: {@code # pinned # rollgate: ignore[rule-a] reason}. */
  private void read(Comment comment) {
    Matcher start = START.matcher(comment.span().text());
    boolean more = start.find();
    while (more) {
      int from = start.start();
      int body = start.end();
      more = start.find();
      int end = more ? start.start() : comment.span().text().length();
      readOne(comment, part(comment, from, end), part(comment, body, end));
    }
  }

  private void readOne(Comment comment, Span whole, Span body) {
    String text = body.text();
    Matcher word = WORD.matcher(text);
    boolean any = word.lookingAt();
    String order = any ? word.group() : "";
    String rest = text.substring(order.length()).stripLeading();
    int open = text.length() - rest.length();
    if (!rest.startsWith("[")) {
      // Any other sentence about Rollgate is none of its business.
      if (isNearly(order)) {
        fault(whole, "the comment names no rule in brackets, and suppresses nothing");
      }
    } else if (!order.equalsIgnoreCase(ORDER)) {
      fault(whole, "\"%s\" is nothing that a comment can ask for".formatted(order));
    } else if (!rest.contains("]")) {
      fault(whole, "the bracket is not closed, so the comment suppresses nothing");
    } else {
      int close = text.indexOf(']', open);
      Span names = new Span(body.source(), body.start() + open + 1, body.start() + close);
      Span head = new Span(body.source(), whole.start(), body.start() + close + 1);
      suppress(comment, head, RuleNames.in(names), text.substring(close + 1));
    }
  }

  private static boolean isNearly(String order) {
    String lower = order.toLowerCase(Locale.ROOT);
    return lower.startsWith(ORDER + "-") || Suggestion.nearest(lower, List.of(ORDER)).isPresent();
  }

  private void suppress(Comment comment, Span head, List<RuleName> rules, String behind) {
    Matcher before = BEFORE_REASON.matcher(behind);
    Reason reason = Reason.parse(before.lookingAt() ? behind.substring(before.end()) : behind);
    if (rules.isEmpty()) {
      fault(head, "the brackets name no rule, so the comment suppresses nothing");
    } else if (reason.wrongDate().isPresent()) {
      found.faults().add(wrongDate(head, reason.wrongDate().get(), resource()));
    } else if (comment.standing() == Standing.LOOSE) {
      fault(head, "the comment stands above nothing, and suppresses nothing");
    } else {
      found
          .suppressions()
          .add(
              new Suppression(
                  Form.COMMENT,
                  rules,
                  covers(comment),
                  reason.text(),
                  reason.expires(),
                  head,
                  reached(comment)));
    }
  }

  /** The objects of which the comment's subject is a part, or that are a part of it. */
  private List<Resource> reached(Comment comment) {
    if (comment.standing() == Standing.HEAD || resources.size() < 2) {
      return resources;
    }
    Span subject = comment.subject();
    return resources.stream()
        .filter(
            r -> {
              Span own = Value.of(r).span();
              return own.start() < subject.end() && subject.start() < own.end();
            })
        .toList();
  }

  private Predicate<Finding> covers(Comment comment) {
    Span subject = comment.subject();
    return switch (comment.standing()) {
      case HEAD -> finding -> isInDocument(finding) || lies(finding.span(), subject);
      case LINE -> finding -> lies(start(finding.span()), subject);
      case ABOVE -> finding -> lies(finding.span(), subject);
      case LOOSE -> finding -> false;
    };
  }

  private boolean isInDocument(Finding finding) {
    return finding.resource().filter(r -> r.document().span().equals(document.span())).isPresent();
  }

  private static Span start(Span span) {
    return new Span(span.source(), span.start(), span.start());
  }

  private static boolean lies(Span inner, Span outer) {
    return inner.source().equals(outer.source())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }

  private void fault(Span span, String message) {
    found.faults().add(SuppressionRule.MALFORMED.at(span, message, FORM, resource()));
  }

  static Finding wrongDate(Span span, String date, Optional<Resource> resource) {
    return SuppressionRule.MALFORMED.at(
        span,
        "\"%s\" is no date, so nothing is suppressed".formatted(date),
        "write the last day like until=2027-01-31",
        resource);
  }

  private Optional<Resource> resource() {
    return resources.size() == 1 ? Optional.of(resources.get(0)) : Optional.empty();
  }

  private static Span part(Comment comment, int from, int to) {
    int start = comment.span().start();
    return new Span(comment.span().source(), start + from, start + to);
  }
}
