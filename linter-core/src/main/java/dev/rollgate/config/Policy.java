package dev.rollgate.config;

import dev.rollgate.lint.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the configuration writes in CEL, as a ValidatingAdmissionPolicy does. What is absent
 * is empty here; whether the rest makes sense is for the compiler of policies to say.
 *
 * @param name the rule's name: a kebab-case slug
 * @param severity what its findings have; error by default
 * @param summary one line for lists of rules
 * @param kinds the kinds of the objects that it looks at, as {@code Kind} or {@code group/Kind}
 * @param trafficPaths whether it looks at each way from a binding to pods instead
 * @param variables in the order in which one may use those before it
 * @param expression CEL that is true for what is fine
 * @param message what a finding says
 * @param messageExpression CEL that gives what a finding says
 * @param path where in the object a finding points; at its name by default
 * @param help what to do about a finding
 * @param examples what the policy finds in some manifests
 */
public record Policy(
    String name,
    Severity severity,
    String summary,
    List<String> kinds,
    Boolean trafficPaths,
    List<Variable> variables,
    String expression,
    String message,
    String messageExpression,
    String path,
    String help,
    List<Example> examples) {

  /**
   * A value that the later variables and the expressions read as {@code variables.NAME}.
   *
   * @param name an identifier of CEL
   * @param expression CEL
   */
  public record Variable(String name, String expression) {

    /** Takes null for absent. */
    public Variable {
      name = text(name);
      expression = text(expression);
    }
  }

  /**
   * Manifests, and what the policy finds in them.
   *
   * @param name says the case
   * @param manifests YAML documents
   * @param findings how many findings there are; 1 by default
   */
  public record Example(String name, String manifests, Integer findings) {

    /** Takes null for absent. */
    public Example {
      name = text(name);
      manifests = text(manifests);
      findings = orElse(findings, 1);
    }
  }

  /** Copies the lists; takes null for absent, as what binds configuration to records gives it. */
  public Policy {
    name = text(name);
    severity = orElse(severity, Severity.ERROR);
    summary = text(summary);
    kinds = list(kinds);
    trafficPaths = orElse(trafficPaths, false);
    variables = list(variables);
    expression = text(expression);
    message = text(message);
    messageExpression = text(messageExpression);
    path = text(path);
    help = text(help);
    examples = list(examples);
  }

  private static String text(@Nullable String value) {
    return orElse(value, "");
  }

  private static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : List.copyOf(value);
  }

  private static <T> T orElse(@Nullable T value, T fallback) {
    return value == null ? fallback : value;
  }
}
