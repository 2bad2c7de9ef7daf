package dev.rollgate.lint;

import dev.rollgate.text.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule of a run, by name. */
public final class RuleCatalog {

  private final List<Rule> rules;

  /** The rules of all providers on the class path. */
  public static RuleCatalog load() {
    return load(RuleCatalog.class.getClassLoader());
  }

  /**
   * The rules of all providers that a class loader knows.
   *
   * @throws IllegalArgumentException when two rules have the same name
   * @throws java.util.ServiceConfigurationError when a provider cannot be used
   */
  public static RuleCatalog load(ClassLoader classes) {
    List<Rule> all = new ArrayList<>();
    ServiceLoader.load(RuleProvider.class, classes)
        .forEach(provider -> all.addAll(provider.rules()));
    return new RuleCatalog(all);
  }

  /**
   * These rules and some more.
   *
   * @throws IllegalArgumentException when two rules have the same name
   */
  public RuleCatalog and(List<Rule> more) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(more);
    return new RuleCatalog(all);
  }

  /**
   * @throws IllegalArgumentException when two rules have the same name
   */
  public RuleCatalog(List<? extends Rule> rules) {
    TreeMap<String, Rule> byName = new TreeMap<>();
    for (Rule rule : rules) {
      if (byName.put(rule.info().id(), rule) != null) {
        throw new IllegalArgumentException("two rules are named " + rule.info().id());
      }
    }
    this.rules = List.copyOf(byName.values());
  }

  /** The rules, sorted by name. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules' names. */
  public Set<String> ids() {
    return rules.stream().map(r -> r.info().id()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rule of this name. */
  public Optional<Rule> find(String id) {
    return rules.stream().filter(r -> r.info().id().equals(id)).findFirst();
  }

  /** Says that there is no rule of this name, and which one may be meant. */
  public String noSuchRule(String id) {
    return Suggestion.told("no such rule", id, ids()) + " (\"rollgate rules\" lists them)";
  }

  /** The safeties that a rule's fixes can have, as its page tells; empty when there is no fix. */
  public static List<Safety> safeties(String page) {
    return Stream.of(Safety.SAFE, Safety.UNSAFE, Safety.MANUAL)
        .filter(safety -> page.contains("\n" + safety.name() + ":"))
        .toList();
  }

  /** The rule's page as Markdown; empty when it has none. */
  public static Optional<String> page(Rule rule) {
    String name = "/rule-pages/" + rule.info().id() + ".md";
    try (InputStream in = rule.getClass().getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
