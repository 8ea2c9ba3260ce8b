package dev.jadework.rules.expression;

import dev.cel.bundle.Cel;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import java.util.List;
import java.util.Set;

/// The operators that conditions may use, on the types that facts and parameters have, and nothing
/// else of CEL. CEL makes its table of functions anew for every expression it checks; the whole one
/// took longer than the checking.
final class NarrowLanguage {
  private static final Set<StandardFunction> OPERATORS =
      Set.of(
          StandardFunction.LOGICAL_AND,
          StandardFunction.LOGICAL_OR,
          StandardFunction.LOGICAL_NOT,
          StandardFunction.NOT_STRICTLY_FALSE,
          StandardFunction.CONDITIONAL,
          StandardFunction.EQUALS,
          StandardFunction.NOT_EQUALS,
          StandardFunction.LESS,
          StandardFunction.LESS_EQUALS,
          StandardFunction.GREATER,
          StandardFunction.GREATER_EQUALS,
          StandardFunction.IN,
          StandardFunction.ADD);
  private static final Set<CelKind> FOREIGN =
      Set.of(CelKind.UINT, CelKind.BYTES, CelKind.DOUBLE, CelKind.DURATION);
  private static final CelStandardDeclarations DECLARATIONS =
      CelStandardDeclarations.newBuilder()
          .filterFunctions(
              (function, overload) ->
                  OPERATORS.contains(function) && isOurs(overload.celOverloadDecl()))
          .build();

  private NarrowLanguage() {}

  /// A compiler with the variables, functions and macros of an environment.
  static CelCompiler of(Cel environment) {
    return environment
        .toCompilerBuilder()
        .setStandardEnvironmentEnabled(false)
        .setStandardDeclarations(DECLARATIONS)
        .build();
  }

  private static boolean isOurs(CelOverloadDecl overload) {
    List<CelType> types = overload.parameterTypes();
    return types.stream().noneMatch(type -> FOREIGN.contains(type.kind()));
  }
}
