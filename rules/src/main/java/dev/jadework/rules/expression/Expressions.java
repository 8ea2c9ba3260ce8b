package dev.jadework.rules.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 表达式环境. Compiles CEL against the fact schema, the parameters and the definitions of a pack.
/// Variables: `project` or another subject (the facts), `param` (the parameters as of the day of
/// evaluation), `definition` (whether each definition holds), `as_of` (that day) and `in_force`
/// (first day of the rule's documents).
public final class Expressions {
  /// A project with more list elements than this in one rule is refused rather than waited for.
  private static final int MAX_ITERATIONS = 100_000;

  private static final int MAX_CODE_POINTS = 4_000;
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final FactSchema schema;
  private final Map<String, ParameterType> parameters;
  private final Set<String> names = new LinkedHashSet<>();
  private final Cel cel;

  /// Knows the operators that conditions may use and no others, which makes checking twice as fast;
  /// what it refuses is told by the whole language, which knows better what is meant.
  private final CelCompiler narrow;
  private final Cel quick;

  /// @param definitions ids of the definitions
  public Expressions(
      FactSchema schema, Map<String, ParameterType> parameters, Set<String> definitions) {
    this.schema = schema;
    this.parameters = Map.copyOf(parameters);
    StructTypes types = new StructTypes();
    Map<String, CelType> variables = new LinkedHashMap<>();
    schema.subjects().forEach((key, root) -> variables.put(key, types.ofFacts(root)));
    variables.put("param", types.ofParameters(parameters));
    variables.put("definition", types.ofDefinitions(definitions));
    variables.put("as_of", SimpleType.TIMESTAMP);
    variables.put("in_force", SimpleType.TIMESTAMP);
    names.addAll(parameters.keySet());
    names.addAll(definitions);
    names.addAll(variables.keySet());
    names.addAll(
        List.of(
            "reached",
            "daysBetween",
            "yearsBetween",
            "plusMonths",
            "plusYears",
            Macros.AT_LEAST,
            Macros.COUNT));
    schema.all().forEach(fact -> names.add(fact.key()));
    this.cel = environment(types, variables, true);
    this.quick = environment(types, variables, false);
    this.narrow = NarrowLanguage.of(cel);
  }

  /// @param explaining whether every part is evaluated, so that every part can be explained, and
  ///   facts may be unknown; else evaluation stops where the result is decided, and facts that may
  ///   be asked for are there or absent for good, which takes half the time
  private static Cel environment(
      StructTypes types, Map<String, CelType> variables, boolean explaining) {
    CelBuilder builder = CelFactory.standardCelBuilder().setTypeProvider(types.provider());
    variables.forEach(builder::addVar);
    return builder
        .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS)
        .addMacros(Macros.ALL)
        .addFunctionDeclarations(
            CelFunctionDecl.newFunctionDeclaration(
                "reached",
                CelOverloadDecl.newGlobalOverload(
                    "reached_stage", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)),
            CelFunctionDecl.newFunctionDeclaration(
                "daysBetween",
                CelOverloadDecl.newGlobalOverload(
                    "days_between", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
            CelFunctionDecl.newFunctionDeclaration(
                "yearsBetween",
                CelOverloadDecl.newGlobalOverload(
                    "years_between", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
            CelFunctionDecl.newFunctionDeclaration(
                "plusMonths",
                CelOverloadDecl.newGlobalOverload(
                    "plus_months", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT)),
            CelFunctionDecl.newFunctionDeclaration(
                "plusYears",
                CelOverloadDecl.newGlobalOverload(
                    "plus_years", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT)))
        .addFunctionBindings(
            CelFunctionBinding.from(
                "reached_stage",
                String.class,
                String.class,
                (at, stage) -> Stage.valueOf(at).compareTo(Stage.valueOf(stage)) >= 0),
            CelFunctionBinding.from(
                "days_between", Instant.class, Instant.class, ChronoUnit.DAYS::between),
            CelFunctionBinding.from(
                "years_between",
                Instant.class,
                Instant.class,
                (from, to) ->
                    ChronoUnit.YEARS.between(
                        from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))),
            CelFunctionBinding.from(
                "plus_months",
                Instant.class,
                Long.class,
                (day, months) -> day.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant()),
            CelFunctionBinding.from(
                "plus_years",
                Instant.class,
                Long.class,
                (day, years) -> day.atOffset(ZoneOffset.UTC).plusYears(years).toInstant()))
        .setResultType(SimpleType.BOOL)
        .setOptions(
            CelOptions.current()
                .enableUnknownTracking(explaining)
                .enableShortCircuiting(!explaining)
                .comprehensionMaxIterations(MAX_ITERATIONS)
                .maxExpressionCodePointSize(MAX_CODE_POINTS)
                .maxParseRecursionDepth(60)
                .maxParseExpressionNodeCount(1_000)
                .populateMacroCalls(true)
                .build())
        .build();
  }

  /// Compiles a condition; what is wrong with it goes to the problems.
  ///
  /// @param subject key of the subject whose facts it may use
  /// @param start where its first character stands
  public Optional<Condition> compile(
      String source, String subject, Place start, Problems problems) {
    CelValidationResult result = narrow.compile(source);
    if (result.hasError()) {
      result = cel.compile(source);
    }
    if (result.hasError()) {
      for (CelIssue issue : result.getErrors()) {
        problems.add(
            at(start, issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn()),
            advice(issue.getMessage()));
      }
      return Optional.empty();
    }
    try {
      CelAbstractSyntaxTree ast = exhaustive(result.getAst());
      Problems found = new Problems();
      TermReader reader =
          new TermReader(
              schema,
              subject,
              parameters,
              (id, message) -> found.add(place(ast, id, source, start), message));
      Term term = reader.read(ast);
      problems.addAll(found);
      return !found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Condition(
                  term,
                  ast,
                  cel.createProgram(ast),
                  quick.createProgram(result.getAst()),
                  reader.facts(),
                  reader.parameters(),
                  reader.definitions()));
    } catch (CelValidationException | CelEvaluationException e) {
      problems.add(start, "not an expression: " + e.getMessage());
      return Optional.empty();
    }
  }

  /// CEL messages with the nearest known name, and types under the names that packs use.
  private String advice(String message) {
    String clean =
        message
            .replaceAll("\\(in container ''\\)", "")
            .replace("google.protobuf.Timestamp", "date")
            .replace("timestamp", "date")
            .strip();
    Matcher matcher = QUOTED.matcher(clean);
    boolean name = clean.startsWith("undefined field") || clean.startsWith("undeclared reference");
    return name && matcher.find() ? clean + Nearest.hint(matcher.group(1), names) : clean;
  }

  /// Lines of a block all begin at the column of its first line.
  private static Place at(Place start, int line, int column) {
    return new Place(start.file(), start.line() + Math.max(line, 1) - 1, start.column() + column);
  }

  private static Place place(CelAbstractSyntaxTree ast, long id, String source, Place start) {
    Integer offset = ast.getSource().getPositionsMap().get(id);
    if (offset == null) {
      return start;
    }
    String before = source.substring(0, source.offsetByCodePoints(0, offset));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return at(start, line, before.length() - (before.lastIndexOf('\n') + 1));
  }

  /// The same tree, in which quantifiers look at every element: CEL stops at the first that
  /// decides, but a reader wants to be told about all.
  private static CelAbstractSyntaxTree exhaustive(CelAbstractSyntaxTree ast) {
    return CelAbstractSyntaxTree.newCheckedAst(
        exhaustive(ast.getExpr()), ast.getSource(), ast.getReferenceMap(), ast.getTypeMap());
  }

  private static CelExpr exhaustive(CelExpr expr) {
    return switch (expr.getKind()) {
      case CALL ->
          CelExpr.ofCall(
              expr.id(),
              expr.call().target().map(Expressions::exhaustive),
              expr.call().function(),
              expr.call().args().stream()
                  .map(Expressions::exhaustive)
                  .collect(ImmutableList.toImmutableList()));
      case COMPREHENSION -> {
        CelExpr.CelComprehension loop = expr.comprehension();
        yield CelExpr.ofComprehension(
            expr.id(),
            loop.iterVar(),
            loop.iterRange(),
            loop.accuVar(),
            loop.accuInit(),
            CelExpr.ofConstant(loop.loopCondition().id(), CelConstant.ofValue(true)),
            loop.loopStep(),
            loop.result());
      }
      default -> expr;
    };
  }
}
