package dev.rollgate.policy;

import dev.cel.common.CelErrorCode;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelRuntime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One policy on one subject. Variables are evaluated when they are first read. */
final class Evaluation {

  /**
   * Steps, and a part of a step for each character or item of what is read or made. No policy that
   * means well comes near it.
   */
  private static final long MAX_COST = 1_000_000;

  private static final int CHARACTERS_PER_STEP = 10;
  private static final int ITEMS_PER_STEP = 100;

  private static final int MAX_MESSAGE = 300;

  private static final Pattern MESSAGE =
      Pattern.compile("(?:evaluation error at <input>:\\d+: )?(.*?)\\.?");

  private final CompiledPolicy policy;
  private final Subject subject;
  private final CelFunctionResolver functions;
  private final Map<String, Object> values = new HashMap<>();
  private long cost;
  private boolean metNull;

  Evaluation(CompiledPolicy policy, Subject subject, CelFunctionResolver functions) {
    this.policy = policy;
    this.subject = subject;
    this.functions = functions;
  }

  /** What came of it. */
  sealed interface Outcome {

    /** Nothing to say: it is fine, or nobody can know here. */
    record Silence() implements Outcome {}

    /** The subject is not as the policy wants it. */
    record Fault(String message) implements Outcome {}

    /** The policy does not fit the subject. */
    record Unfit(String problem) implements Outcome {}
  }

  /** A variable failed; CEL sees it where the variable is read. */
  private static final class VariableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    VariableException(String name, CelEvaluationException cause) {
      super(cause.getMessage(), cause);
      this.name = name;
    }
  }

  Outcome outcome() {
    Object result;
    try {
      result = run(policy.condition());
    } catch (CelEvaluationException e) {
      boolean unknown = metNull || hasCause(e, UnknownValueException.class);
      return unknown && cost <= MAX_COST ? new Outcome.Silence() : new Outcome.Unfit(problem(e));
    }
    if (!(result instanceof Boolean fine)) {
      return new Outcome.Unfit("the expression gives neither true nor false");
    }
    return fine ? new Outcome.Silence() : new Outcome.Fault(message());
  }

  private Object run(CelRuntime.Program program) throws CelEvaluationException {
    Object result = program.trace(this::find, functions, (expression, value) -> pay(value));
    // CEL may have passed over the error, as in "costly || true".
    if (cost > MAX_COST) {
      throw new CelEvaluationException(tooCostly());
    }
    return result;
  }

  private void pay(Object value) {
    cost++;
    if (value instanceof String text) {
      cost += text.length() / CHARACTERS_PER_STEP;
    } else if (value instanceof Collection<?> items) {
      cost += items.size() / ITEMS_PER_STEP;
    }
    if (cost > MAX_COST) {
      throw new CostLimitException(tooCostly());
    }
  }

  private static String tooCostly() {
    return String.format(Locale.ROOT, "it takes more than %,d steps", MAX_COST);
  }

  private Optional<Object> find(String name) {
    Object known = values.get(name);
    if (known == null) {
      known =
          name.startsWith(Cel.VARIABLES)
              ? evaluate(name.substring(Cel.VARIABLES.length()))
              : part(name);
      values.put(name, known);
    }
    if (known instanceof VariableException failure) {
      throw failure;
    }
    return Optional.of(known);
  }

  private Object part(String name) {
    Subject.Part part = subject.parts().get(name);
    metNull |= part == null;
    return part == null ? NullValue.NULL_VALUE : ManifestValues.of(part.value());
  }

  private Object evaluate(String variable) {
    CelRuntime.Program program = policy.variables().get(variable);
    if (program == null) {
      throw new IllegalStateException("no variable " + variable);
    }
    try {
      return run(program);
    } catch (CelEvaluationException e) {
      return new VariableException(variable, e);
    }
  }

  /** What fails to be said is said in the way that is left, as Kubernetes does. */
  private String message() {
    return policy
        .message()
        .flatMap(this::text)
        .or(
            () ->
                Optional.of(PolicyRule.oneLine(policy.policy().message()))
                    .filter(m -> !m.isEmpty()))
        .orElseGet(() -> "failed expression: " + PolicyRule.oneLine(policy.policy().expression()));
  }

  private Optional<String> text(CelRuntime.Program program) {
    try {
      return Optional.of(run(program))
          .filter(String.class::isInstance)
          .map(text -> ((String) text).strip())
          .filter(text -> !text.isEmpty() && text.lines().count() == 1);
    } catch (CelEvaluationException e) {
      return Optional.empty();
    }
  }

  /** What is at the bottom of a failure; what lies above only repeats it, with all arguments. */
  private String problem(CelEvaluationException failure) {
    if (cost > MAX_COST) {
      return tooCostly();
    }
    Throwable bottom = failure;
    String variable = "";
    boolean absent = false;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      bottom = t;
      if (t instanceof VariableException inner) {
        variable = "variable %s: ".formatted(inner.name);
      } else if (t instanceof CelEvaluationException e) {
        absent = e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND;
      }
    }
    String hint = absent ? " (has() tells whether it is)" : "";
    return variable + plain(String.valueOf(bottom.getMessage())) + hint;
  }

  /** The first line without CEL's own place, which counts from the start of one expression. */
  private static String plain(String message) {
    Matcher m = MESSAGE.matcher(message.lines().findFirst().orElse(""));
    String text = m.matches() ? m.group(1) : "";
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + "...";
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
