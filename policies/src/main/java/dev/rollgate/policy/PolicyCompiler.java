package dev.rollgate.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelRuntime;
import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Variable;
import dev.rollgate.kube.KindName;
import dev.rollgate.yaml.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compiles one policy, and gathers what is wrong with it. */
final class PolicyCompiler {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final Pattern KIND = Pattern.compile("([a-z0-9.-]+/)?[A-Z][A-Za-z0-9]*");

  private final Policy policy;
  private final NodePath at;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();
  private final Map<String, CelRuntime.Program> variables = new HashMap<>();
  private final Set<String> lookedUp = new LinkedHashSet<>();
  private CelCompiler compiler;

  /**
   * @param at where the policy stands in the configuration
   */
  PolicyCompiler(Policy policy, NodePath at) {
    this.policy = policy;
    this.at = at;
    this.compiler = Cel.compiler(Subject.names(policy.trafficPaths()));
  }

  List<PolicyProblem> problems() {
    return problems;
  }

  /** Empty when there are problems. */
  Optional<CompiledPolicy> compile() {
    checkName();
    checkSelector();
    for (int i = 0; i < policy.variables().size(); i++) {
      declare(policy.variables().get(i), at.key("variables").index(i));
    }
    Optional<CelRuntime.Program> condition =
        required("expression", policy.expression())
            .flatMap(text -> compile(text, at.key("expression"), SimpleType.BOOL))
            .map(Cel::program);
    Optional<CelRuntime.Program> message =
        present(policy.messageExpression())
            .flatMap(text -> compile(text, at.key("messageExpression"), SimpleType.STRING))
            .map(Cel::program);
    Optional<Point> point = point();
    return problems.isEmpty()
        ? Optional.of(
            new CompiledPolicy(
                policy,
                policy.kinds().stream().map(KindName::parse).toList(),
                lookedUp.stream().map(KindName::parse).toList(),
                variables,
                condition.orElseThrow(),
                message,
                point.orElseThrow()))
        : Optional.empty();
  }

  private void checkName() {
    required("name", policy.name())
        .filter(name -> !SLUG.matcher(name).matches())
        .ifPresent(
            name ->
                problem(
                    at.key("name"),
                    "\"%s\" is no name for a rule: lower-case words with dashes".formatted(name)));
  }

  private void checkSelector() {
    boolean kinds = !policy.kinds().isEmpty();
    if (kinds && policy.trafficPaths()) {
      problem(at.key("trafficPaths"), "a policy is over kinds or over traffic paths, not both");
    } else if (!kinds && !policy.trafficPaths()) {
      problem(at, "say what the policy is over: kinds: [...] or trafficPaths: true");
    }
    for (int i = 0; i < policy.kinds().size(); i++) {
      checkKind(policy.kinds().get(i), at.key("kinds").index(i));
    }
  }

  private void checkKind(String kind, NodePath place) {
    if (!KIND.matcher(kind).matches()) {
      problem(place, "\"%s\" is no kind: write Deployment, or apps/Deployment".formatted(kind));
    }
  }

  /** One that is wrong is declared too, so that its uses are not wrong as well. */
  private void declare(Variable variable, NodePath place) {
    if (!IDENTIFIER.matcher(variable.name()).matches()) {
      problem(place.key("name"), "\"%s\" is no name for a variable".formatted(variable.name()));
      return;
    }
    if (!declared.add(variable.name())) {
      problem(place.key("name"), "there are two variables \"%s\"".formatted(variable.name()));
      return;
    }
    Optional<CelAbstractSyntaxTree> tree =
        compile(variable.expression(), place.key("expression"), SimpleType.DYN);
    tree.ifPresent(t -> variables.put(variable.name(), Cel.program(t)));
    CelType type = tree.map(CelAbstractSyntaxTree::getResultType).orElse(SimpleType.DYN);
    compiler = Cel.with(compiler, variable.name(), type);
  }

  private Optional<CelAbstractSyntaxTree> compile(String source, NodePath place, CelType type) {
    try {
      CelAbstractSyntaxTree tree = Cel.compile(compiler, source, type);
      CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(n -> noteLookUp(n, place));
      return Optional.of(tree);
    } catch (Cel.MistakeException e) {
      problems.add(new PolicyProblem(place, e.place(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** The reader has to keep what the policy will ask for. */
  private void noteLookUp(CelNavigableExpr node, NodePath place) {
    CelExpr expression = node.expr();
    if (expression.exprKind().getKind() != ExprKind.Kind.CALL
        || !expression.call().function().equals(Cel.RESOURCES)) {
      return;
    }
    for (CelExpr argument : expression.call().args()) {
      if (argument.exprKind().getKind() == ExprKind.Kind.CONSTANT
          && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
        checkKind(argument.constant().stringValue(), place);
        lookedUp.add(argument.constant().stringValue());
      }
    }
  }

  private Optional<Point> point() {
    try {
      return Optional.of(Point.parse(policy.path(), Subject.names(policy.trafficPaths())));
    } catch (IllegalArgumentException e) {
      problem(at.key("path"), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<String> required(String key, String text) {
    if (text.isBlank()) {
      problem(at, "the policy has no " + key);
    }
    return present(text);
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(t -> !t.isBlank());
  }

  private void problem(NodePath place, String message) {
    problems.add(new PolicyProblem(place, message));
  }
}
