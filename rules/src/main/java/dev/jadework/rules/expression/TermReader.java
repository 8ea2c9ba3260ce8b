package dev.jadework.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.yaml.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Turns a type-checked CEL tree into terms and refuses what a reader could not be told: other
/// operators, quantifiers within quantifiers, amounts of money written into an expression, codes
/// that a fact does not have, facts of another subject, and facts that may be absent used without
/// `has(…)`.
final class TermReader {
  private static final Set<String> COMPARISONS =
      Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

  private final FactSchema schema;
  private final String subject;
  private final Map<String, ParameterType> parameters;
  private final BiConsumer<Long, String> problem;
  private final Set<String> facts = new LinkedHashSet<>();
  private final Set<String> usedParameters = new LinkedHashSet<>();
  private final Set<String> definitions = new LinkedHashSet<>();
  private final Map<Long, CelExpr> nodes = new HashMap<>();
  private Map<Long, CelExpr> macroCalls = Map.of();
  private final Set<String> given = new HashSet<>();
  private final List<Term.FactValue> optional = new ArrayList<>();
  private @Nullable String variable;
  private @Nullable Fact list;

  /// @param subject key of the subject whose facts the condition may use
  /// @param problem told the id of a node and what is wrong with it
  TermReader(
      FactSchema schema,
      String subject,
      Map<String, ParameterType> parameters,
      BiConsumer<Long, String> problem) {
    this.schema = schema;
    this.subject = subject;
    this.parameters = parameters;
    this.problem = problem;
  }

  Term read(CelAbstractSyntaxTree ast) {
    macroCalls = ast.getSource().getMacroCalls();
    CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .forEach(node -> nodes.put(node.id(), node.expr()));
    Term term = term(ast.getExpr());
    for (Term.FactValue value : optional) {
      if (!given.contains(value.fact().path())) {
        problem.accept(
            value.id(),
            "%s may be absent; ask has(…) before using it".formatted(value.fact().path()));
      }
    }
    return term;
  }

  /// Schema paths of the facts used.
  Set<String> facts() {
    return facts;
  }

  Set<String> parameters() {
    return usedParameters;
  }

  /// Ids of the definitions used.
  Set<String> definitions() {
    return definitions;
  }

  private Term term(CelExpr expr) {
    CelExpr written = macroCalls.get(expr.id());
    if (written != null && isAtLeast(written)) {
      return atLeast(expr.id(), written.call().args());
    }
    return switch (expr.getKind()) {
      case CONSTANT -> new Term.Literal(expr.id(), literal(expr.constant()));
      case IDENT -> ident(expr);
      case SELECT -> select(expr);
      case CALL -> call(expr);
      case LIST ->
          new Term.Literals(expr.id(), expr.list().elements().stream().map(this::element).toList());
      case COMPREHENSION -> quantified(expr);
      default -> refuse(expr, "this form");
    };
  }

  /// @param written a macro as it stands in the source
  private static boolean isAtLeast(CelExpr written) {
    return written.call().function().equals(Macros.AT_LEAST);
  }

  /// The parts are taken from the tree as evaluated, where each stands at least once.
  private Term atLeast(long id, List<CelExpr> arguments) {
    List<Term> parts =
        arguments.stream().skip(1).map(part -> term(nodes.getOrDefault(part.id(), part))).toList();
    return new Term.AtLeast(id, (int) arguments.getFirst().constant().int64Value(), parts);
  }

  private Object element(CelExpr element) {
    return element.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        ? literal(element.constant())
        : refuse(element, "a list of anything but written values");
  }

  private static Object literal(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> constant.int64Value();
      case STRING_VALUE -> constant.stringValue();
      default -> constant.toString();
    };
  }

  private Term ident(CelExpr expr) {
    String name = expr.ident().name();
    if (name.equals("as_of") || name.equals("in_force")) {
      return new Term.Day(expr.id(), name);
    }
    return refuse(expr, "\"" + name + "\" as a whole");
  }

  private Term select(CelExpr expr) {
    CelExpr root = expr;
    List<String> keys = new ArrayList<>();
    while (root.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      keys.addFirst(root.select().field());
      root = root.select().operand();
    }
    String name = root.getKind() == CelExpr.ExprKind.Kind.IDENT ? root.ident().name() : "";
    if (name.equals("param")) {
      usedParameters.add(keys.getFirst());
      return new Term.ParameterValue(expr.id(), keys.getFirst());
    }
    if (name.equals("definition")) {
      definitions.add(keys.getFirst());
      return new Term.DefinitionValue(expr.id(), keys.getFirst());
    }
    boolean ofElement = name.equals(variable);
    Fact fact = ofElement ? list : schema.subjects().get(name);
    if (!ofElement && fact != null && !name.equals(subject)) {
      return refuse(expr, "a fact of \"%s\" where \"%s\" is looked at".formatted(name, subject));
    }
    for (String key : keys) {
      fact = fact == null ? null : fact.fields().get(key);
    }
    if (fact == null) {
      return refuse(expr, "this reference");
    }
    facts.add(fact.path());
    Term.FactValue value = new Term.FactValue(expr.id(), fact, ofElement);
    if (expr.select().testOnly()) {
      given.add(fact.path());
      return new Term.Given(expr.id(), value);
    }
    if (fact.absence() == Fact.Absence.NONE && fact.type() != Fact.Type.LIST) {
      optional.add(value);
    }
    return value;
  }

  private Term call(CelExpr expr) {
    String function = expr.call().function();
    List<CelExpr> arguments = expr.call().args();
    if (function.equals("_&&_") || function.equals("_||_")) {
      List<Term> parts = new ArrayList<>();
      flatten(expr, function, parts);
      return function.equals("_&&_")
          ? new Term.All(expr.id(), parts)
          : new Term.Any(expr.id(), parts);
    }
    if (COMPARISONS.contains(function)) {
      Term left = term(arguments.get(0));
      Term right = term(arguments.get(1));
      checkLiterals(left, right);
      checkLiterals(right, left);
      return new Term.Comparison(expr.id(), function.replace("_", ""), left, right);
    }
    return switch (function) {
      case "!_" -> new Term.Not(expr.id(), term(arguments.getFirst()));
      case "@in" -> {
        Term value = term(arguments.get(0));
        Term set = term(arguments.get(1));
        checkLiterals(value, set);
        checkCodes(value, set);
        yield new Term.Membership(expr.id(), value, set);
      }
      case "reached", "daysBetween", "yearsBetween", "plusMonths", "plusYears" -> {
        List<Term> terms = arguments.stream().map(this::term).toList();
        if (function.equals("reached")) {
          checkLiterals(terms.get(0), terms.get(1));
        }
        yield new Term.Function(expr.id(), function, terms);
      }
      case "_?_:_" ->
          new Term.AsRead(
              expr.id(), reading(arguments.get(0)), term(arguments.get(1)), term(arguments.get(2)));
      default -> refuse(expr, "\"" + function + "\"");
    };
  }

  /// What decides between two wordings: a reading of the pack, never a fact.
  private Term reading(CelExpr expr) {
    Term reading = term(expr);
    return switch (reading) {
      case Term.ParameterValue _, Term.Comparison(_, _, Term.ParameterValue _, Term.Literal _) ->
          reading;
      default ->
          refuse(
              expr,
              "a condition before \"?\" that is not param.x or param.x == 'CODE' (for facts write && and ||)");
    };
  }

  private void flatten(CelExpr expr, String function, List<Term> parts) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
        && expr.call().function().equals(function)
        && !macroCalls.containsKey(expr.id())) {
      expr.call().args().forEach(argument -> flatten(argument, function, parts));
    } else {
      parts.add(term(expr));
    }
  }

  private Term quantified(CelExpr expr) {
    String step = expr.comprehension().loopStep().call().function();
    if (variable != null) {
      return refuse(expr, "a quantifier within a quantifier");
    }
    if (!(term(expr.comprehension().iterRange()) instanceof Term.FactValue over)
        || over.fact().type() != Fact.Type.LIST) {
      return refuse(expr, "a quantifier over anything but a list of facts");
    }
    variable = expr.comprehension().iterVar();
    list = over.fact();
    try {
      List<CelExpr> parts = expr.comprehension().loopStep().call().args();
      if (step.equals("_?_:_")) {
        return new Term.Count(expr.id(), over, term(parts.getFirst()));
      }
      Term body = term(parts.get(1));
      return new Term.Quantified(expr.id(), step.equals("_&&_"), over, body);
    } finally {
      variable = null;
      list = null;
    }
  }

  /// Constants of law belong into parameters, and codes must exist.
  private void checkLiterals(Term value, Term other) {
    List<Object> written =
        switch (other) {
          case Term.Literal literal -> List.of(literal.value());
          case Term.Literals literals -> literals.values();
          default -> List.of();
        };
    if (value instanceof Term.ParameterValue(_, String name)
        && parameters.get(name) instanceof ParameterType type
        && type.kind() == ParameterType.Kind.CHOICE) {
      checkKnown(other.id(), written, "param." + name, type.options().keySet());
    }
    if (!(value instanceof Term.FactValue(_, Fact fact, _))) {
      return;
    }
    if (fact.type() == Fact.Type.ENUM) {
      checkKnown(other.id(), written, fact.path(), fact.values().keySet());
    }
    for (Object code : written) {
      if (fact.type() == Fact.Type.MONEY) {
        problem.accept(
            other.id(),
            "the amount %s is written into the expression; make it a parameter with its source and compare with param.…"
                .formatted(code));
      }
    }
  }

  private void checkKnown(long id, List<Object> written, String of, Set<String> allowed) {
    for (Object code : written) {
      if (!allowed.contains(code)) {
        problem.accept(
            id,
            "unknown value \"%s\" of %s%s; allowed: %s"
                .formatted(
                    code,
                    of,
                    Nearest.hint(String.valueOf(code), allowed),
                    String.join(", ", allowed)));
      }
    }
  }

  private void checkCodes(Term value, Term set) {
    if (value instanceof Term.FactValue(_, Fact fact, _)
        && set instanceof Term.ParameterValue(_, String name)) {
      ParameterType type = parameters.get(name);
      if (type != null && !listsValuesOf(type, fact)) {
        problem.accept(
            set.id(), "param.%s does not list values of %s".formatted(name, fact.path()));
      }
    }
  }

  /// The same codes may be a fact of several subjects.
  private static boolean listsValuesOf(ParameterType type, Fact fact) {
    Fact of = type.of();
    return of != null && of.values().equals(fact.values());
  }

  private Term refuse(CelExpr expr, String what) {
    problem.accept(
        expr.id(),
        what
            + " is not allowed in a rule; allowed: && || ! comparisons, in, has(…), list.exists(…), list.all(…), list.count(x, …), atLeast(n, …), definition.…, param.x ? … : …, reached(stage, 'X'), daysBetween(from, to), yearsBetween(from, to), plusMonths(day, n), plusYears(day, n)");
    return new Term.Literal(expr.id(), false);
  }
}
