package dev.jadework.bench;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.pack.Rule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// The expressions of rules in CEL as it comes: no schema, no unknown facts, no regions and no
/// documents, on variables made ready beforehand.
final class BareCel {
  private final Cel cel;

  /// The programs of one rule.
  record Programs(
      CelRuntime.Program applies, CelRuntime.Program fulfilled, List<CelRuntime.Program> overdue) {}

  BareCel() {
    MapType map = MapType.create(SimpleType.STRING, SimpleType.DYN);
    cel =
        CelFactory.standardCelBuilder()
            .addVar("project", map)
            .addVar("param", map)
            .addVar("as_of", SimpleType.TIMESTAMP)
            .addVar("in_force", SimpleType.TIMESTAMP)
            .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "reached",
                    CelOverloadDecl.newGlobalOverload(
                        "reached_stage", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                    "daysBetween",
                    CelOverloadDecl.newGlobalOverload(
                        "days_between",
                        SimpleType.INT,
                        SimpleType.TIMESTAMP,
                        SimpleType.TIMESTAMP)))
            .addFunctionBindings(
                CelFunctionBinding.from(
                    "reached_stage",
                    String.class,
                    String.class,
                    (at, stage) -> Stage.valueOf(at).compareTo(Stage.valueOf(stage)) >= 0),
                CelFunctionBinding.from(
                    "days_between", Instant.class, Instant.class, ChronoUnit.DAYS::between))
            .build();
  }

  Programs compile(Rule rule) {
    return new Programs(
        program(rule.applies()),
        program(rule.fulfilled()),
        rule.overdue().isEmpty() ? List.of() : List.of(program(rule.overdue())));
  }

  private CelRuntime.Program program(String source) {
    try {
      return cel.createProgram(cel.compile(source).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(source, e);
    }
  }

  /// State of a duty of a project whose facts are all known.
  static String state(Programs programs, Map<String, Object> variables) {
    try {
      if (!holds(programs.applies(), variables)) {
        return "none";
      }
      if (holds(programs.fulfilled(), variables)) {
        return "done";
      }
      for (CelRuntime.Program overdue : programs.overdue()) {
        if (holds(overdue, variables)) {
          return "overdue";
        }
      }
      return "open";
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean holds(CelRuntime.Program program, Map<String, Object> variables)
      throws CelEvaluationException {
    return (Boolean) program.eval(variables);
  }
}
