package dev.jadework.rules.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/// Forms that CEL does not have, written out in those it has, so that facts nobody has supplied
/// stay unknown only as long as they matter.
final class Macros {
  /// `atLeast(2, a, b, c)`: that many of the conditions hold.
  static final String AT_LEAST = "atLeast";

  /// `list.count(x, condition)`: how many elements meet a condition.
  static final String COUNT = "count";

  private static final int MAX_PARTS = 10;

  static final List<CelMacro> ALL =
      List.of(
          CelMacro.newGlobalVarArgMacro(AT_LEAST, (make, _, parts) -> atLeast(make, parts)),
          CelMacro.newReceiverMacro(COUNT, 2, Macros::count));

  private Macros() {}

  private static Optional<CelExpr> atLeast(CelMacroExprFactory make, List<CelExpr> arguments) {
    int parts = arguments.size() - 1;
    boolean number =
        parts >= 1
            && arguments.getFirst().getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && arguments.getFirst().constant().getKind() == CelConstant.Kind.INT64_VALUE;
    long needed = number ? arguments.getFirst().constant().int64Value() : 0;
    if (!number || needed < 1 || needed > parts || parts > MAX_PARTS) {
      return Optional.of(
          make.reportError(
              "atLeast needs a number and then that many conditions or more, at most %s"
                  .formatted(MAX_PARTS)));
    }
    boolean[] used = new boolean[parts];
    CelExpr all = chosen(make, arguments.subList(1, parts + 1), 0, (int) needed, used);
    // With "&& true" the whole is an expression of its own, even where only one part is needed.
    return Optional.of(make.newGlobalCall("_&&_", all, make.newBoolLiteral(true)));
  }

  /// That many of the parts from a place on: either this part and one fewer of the rest, or as many
  /// of the rest. The first use of a part keeps its identity, by which its value is traced.
  private static CelExpr chosen(
      CelMacroExprFactory make, List<CelExpr> parts, int at, int needed, boolean[] used) {
    CelExpr part = used[at] ? make.copy(parts.get(at)) : parts.get(at);
    used[at] = true;
    if (needed == parts.size() - at) {
      return needed == 1
          ? part
          : make.newGlobalCall("_&&_", part, chosen(make, parts, at + 1, needed - 1, used));
    }
    CelExpr with =
        needed == 1
            ? part
            : make.newGlobalCall("_&&_", part, chosen(make, parts, at + 1, needed - 1, used));
    return make.newGlobalCall("_||_", with, chosen(make, parts, at + 1, needed, used));
  }

  private static Optional<CelExpr> count(
      CelMacroExprFactory make, CelExpr list, ImmutableList<CelExpr> arguments) {
    CelExpr variable = arguments.get(0);
    if (variable.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.of(make.reportError("count needs a name for the element first"));
    }
    String sum = make.getAccumulatorVarName();
    CelExpr step =
        make.newGlobalCall(
            "_?_:_",
            arguments.get(1),
            make.newGlobalCall("_+_", make.newIdentifier(sum), make.newIntLiteral(1)),
            make.newIdentifier(sum));
    return Optional.of(
        make.fold(
            variable.ident().name(),
            list,
            sum,
            make.newIntLiteral(0),
            make.newBoolLiteral(true),
            step,
            make.newIdentifier(sum)));
  }
}
