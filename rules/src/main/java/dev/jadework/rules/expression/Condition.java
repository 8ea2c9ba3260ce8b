package dev.jadework.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 条件. A compiled condition. Immutable and safe for many threads.
public final class Condition {
  private final Term term;
  private final CelRuntime.Program program;
  private final CelRuntime.Program quick;
  private final Set<String> facts;
  private final Set<String> parameters;
  private final Set<String> definitions;
  private final Map<Long, Long> loopOf;
  private final Set<Long> loopSteps;

  /// @param program evaluates every part
  /// @param quick stops where the result is decided, and knows of no unknown facts
  Condition(
      Term term,
      CelAbstractSyntaxTree ast,
      CelRuntime.Program program,
      CelRuntime.Program quick,
      Set<String> facts,
      Set<String> parameters,
      Set<String> definitions) {
    this.term = term;
    this.program = program;
    this.quick = quick;
    this.facts = Set.copyOf(facts);
    this.parameters = Set.copyOf(parameters);
    this.definitions = Set.copyOf(definitions);
    this.loopOf = new HashMap<>();
    this.loopSteps = new HashSet<>();
    CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION)
        .map(CelNavigableExpr::expr)
        .forEach(this::noteLoop);
  }

  private void noteLoop(CelExpr loop) {
    CelExpr step = loop.comprehension().loopStep();
    loopSteps.add(step.id());
    CelNavigableExpr.fromExpr(step).allNodes().forEach(node -> loopOf.put(node.id(), loop.id()));
  }

  public Term term() {
    return term;
  }

  /// Schema paths of the facts it uses.
  public Set<String> facts() {
    return facts;
  }

  /// Ids of the parameters it uses.
  public Set<String> parameters() {
    return parameters;
  }

  /// Ids of the definitions it uses.
  public Set<String> definitions() {
    return definitions;
  }

  /// Evaluates the condition without keeping the values of its parts.
  ///
  /// @param inForce first day of the documents of the rule; empty if nobody knows it
  /// @throws EvaluationFailure if it has no value, as when a list is longer than the limit
  public Truth decide(Situation situation, Optional<LocalDate> inForce) {
    List<CelAttributePattern> unknowns =
        situation.unknownsAmong(facts, parameters, definitions, inForce);
    Map<String, Object> variables = situation.variables(inForce);
    try {
      Object result =
          unknowns.isEmpty()
              ? quick.eval(variables)
              : program.eval(
                  PartialVars.of(variables, unknowns.toArray(CelAttributePattern[]::new)));
      return result instanceof Boolean holds ? holds ? Truth.TRUE : Truth.FALSE : Truth.UNKNOWN;
    } catch (CelEvaluationException e) {
      throw new EvaluationFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /// Evaluates the condition and keeps the value of every part.
  ///
  /// @param inForce first day of the documents of the rule; empty if nobody knows it
  /// @throws EvaluationFailure if it has no value, as when a list is longer than the limit
  public Trace evaluate(Situation situation, Optional<LocalDate> inForce) {
    Trace trace = new Trace(loopOf, loopSteps, situation::missingOf);
    try {
      Object result =
          program.trace(
              PartialVars.of(
                  situation.variables(inForce),
                  situation
                      .unknownsAmong(facts, parameters, definitions, inForce)
                      .toArray(CelAttributePattern[]::new)),
              trace::note);
      return trace.finish(result);
    } catch (CelEvaluationException e) {
      throw new EvaluationFailure(String.valueOf(e.getMessage()), e);
    }
  }
}
