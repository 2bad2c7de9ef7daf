package dev.rollgate.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.rollgate.yaml.Position;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of policies: CEL with what Kubernetes adds to it, as far as the library has it.
 *
 * <p>Its runtime reads maps and lists where they stand; the one that plans ahead would copy every
 * object at each use.
 */
final class Cel {

  static final String RESOURCES = "resources";
  static final String RESOURCES_OVERLOAD = "resources_string";
  static final String VARIABLES = "variables.";

  private static final int MAX_SOURCE = 20_000;
  private static final int MAX_REGEX_PROGRAM = 1_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          // CEL reserves the word "namespace".
          .enableReservedIds(false)
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(MAX_SOURCE)
          .maxRegexProgramSize(MAX_REGEX_PROGRAM)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(
              CelExtensions.strings(
                  EnumSet.complementOf(
                      EnumSet.of(
                          CelStringExtensions.Function.JOIN,
                          CelStringExtensions.Function.REPLACE))),
              CelExtensions.optional(),
              CelExtensions.comprehensions())
          .addFunctionBindings(BoundedText.bindings())
          .build();

  private static final Pattern UNKNOWN_VARIABLE = Pattern.compile("\\s*variables\\.(\\w+)");

  private Cel() {}

  /** A text that is no CEL, or not of the type that is wanted. */
  static final class MistakeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Position place;

    MistakeException(Position place, String message) {
      super(message);
      this.place = place;
    }

    Position place() {
      return place;
    }
  }

  /** A compiler that knows these names, each of which may be anything. */
  static CelCompiler compiler(Collection<String> names) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                CelExtensions.strings(), CelExtensions.optional(), CelExtensions.comprehensions())
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    RESOURCES,
                    CelOverloadDecl.newGlobalOverload(
                        RESOURCES_OVERLOAD, ListType.create(SimpleType.DYN), SimpleType.STRING)));
    names.forEach(name -> builder.addVar(name, SimpleType.DYN));
    return builder.build();
  }

  /** A compiler that knows one more variable of the policy. */
  static CelCompiler with(CelCompiler compiler, String variable, CelType type) {
    return compiler.toCompilerBuilder().addVar(VARIABLES + variable, type).build();
  }

  /**
   * Compiles a text.
   *
   * @param type what it has to give, as far as the compiler can tell
   */
  static CelAbstractSyntaxTree compile(CelCompiler compiler, String source, CelType type)
      throws MistakeException {
    if (source.length() > MAX_SOURCE) {
      throw new MistakeException(
          new Position(1, 1), String.format(Locale.ROOT, "longer than %,d characters", MAX_SOURCE));
    }
    CelAbstractSyntaxTree tree;
    try {
      tree = compiler.compile(source).getAst();
    } catch (CelValidationException e) {
      CelIssue first = e.getErrors().get(0);
      Position place = place(source, first.getSourceLocation());
      throw new MistakeException(place, message(source, place, first.getMessage()));
    }
    boolean fits =
        tree.getResultType().equals(SimpleType.DYN) || type.isAssignableFrom(tree.getResultType());
    if (!fits) {
      throw new MistakeException(
          new Position(1, 1),
          "gives %s where %s is wanted"
              .formatted(CelTypes.format(tree.getResultType()), CelTypes.format(type)));
    }
    return tree;
  }

  static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
    try {
      return RUNTIME.createProgram(tree);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("what was compiled cannot be run", e);
    }
  }

  /** CEL counts columns from 0, in code points. */
  private static Position place(String source, CelSourceLocation location) {
    if (location.getLine() < 1) {
      return new Position(1, 1);
    }
    String[] lines = source.split("\n", -1);
    String line = lines[Math.min(location.getLine(), lines.length) - 1];
    int column = Math.min(location.getColumn(), line.codePointCount(0, line.length()));
    return new Position(location.getLine(), line.offsetByCodePoints(0, Math.max(column, 0)) + 1);
  }

  private static String message(String source, Position place, String message) {
    String line = source.split("\n", -1)[place.line() - 1];
    Matcher variable = UNKNOWN_VARIABLE.matcher(line).region(place.column() - 1, line.length());
    return message.startsWith("undeclared reference to 'variables'") && variable.lookingAt()
        ? "no variable '%s' is declared before".formatted(variable.group(1))
        : message.replace(" (in container '')", "").replaceAll(" \\(candidates: .*", "");
  }
}
