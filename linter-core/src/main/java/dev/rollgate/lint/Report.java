package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what one rule finds. */
public final class Report {

  private final RuleInfo rule;
  private final Map<String, String> options;
  private final List<Entry> entries = new ArrayList<>();
  private final List<RuleFault> faults = new ArrayList<>();

  /**
   * @param options what the user set of rules' options: {@code RULE.OPTION} and the value
   */
  Report(RuleInfo rule, Map<String, String> options) {
    this.rule = rule;
    this.options = options;
  }

  /** The value of one of the rule's options. */
  public <T> T option(RuleOption<T> option) {
    return rule.value(option, options);
  }

  /**
   * Reports a fault of an object.
   *
   * @param message the fact, lower-case but for names of kinds, without a full stop
   */
  public Entry at(Resource resource, Span span, String message) {
    return add(new Entry(rule, Optional.of(resource), span, message));
  }

  /** Reports a fault of a file as a whole. */
  public Entry at(Span span, String message) {
    return add(new Entry(rule, Optional.empty(), span, message));
  }

  /** Tells that the rule, as the user wrote it, cannot judge something; its findings count. */
  public void unfit(UnfitRuleException why) {
    faults.add(new RuleFault(rule.id(), why));
  }

  private Entry add(Entry entry) {
    entries.add(entry);
    return entry;
  }

  List<RuleFault> faults() {
    return faults;
  }

  List<Finding> findings() {
    return entries.stream().map(Entry::finding).toList();
  }

  /** One finding while its rule still adds to it. */
  public static final class Entry {

    private final RuleInfo rule;
    private final Optional<Resource> resource;
    private final Span span;
    private final String message;
    private final List<Related> related = new ArrayList<>();
    private Severity severity;
    private String help = "";
    private Optional<Fix> fix = Optional.empty();

    private Entry(RuleInfo rule, Optional<Resource> resource, Span span, String message) {
      this.rule = rule;
      this.severity = rule.severity();
      this.resource = resource;
      this.span = span;
      this.message = message;
    }

    /** A severity other than the rule's. */
    public Entry severity(Severity other) {
      this.severity = other;
      return this;
    }

    /** What to do about it, as an order. */
    public Entry help(String text) {
      this.help = text;
      return this;
    }

    /** Another end of the link. */
    public Entry related(Span place, String text) {
      related.add(new Related(place, text));
      return this;
    }

    /** What would mend it. */
    public Entry fix(Fix mending) {
      return fix(Optional.of(mending));
    }

    /** What would mend it, if anything does. */
    public Entry fix(Optional<Fix> mending) {
      this.fix = mending;
      return this;
    }

    private Finding finding() {
      return new Finding(rule, severity, span, message, help, resource, related, fix);
    }
  }
}
