package dev.jadework.rules.evaluation;

import static dev.jadework.rules.evaluation.Phrases.labels;
import static dev.jadework.rules.evaluation.Phrases.same;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells a condition part by part, with the values that one evaluation found.
final class TermExplainer {
  private final PolicyPack pack;
  private final List<String> shown;
  private final Facts facts;
  private final Trace trace;
  private final LocalDate asOf;
  private final LocalDate inForce;

  TermExplainer(
      PolicyPack pack,
      List<String> shown,
      Facts facts,
      Trace trace,
      LocalDate asOf,
      LocalDate inForce) {
    this.pack = pack;
    this.shown = shown;
    this.facts = facts;
    this.trace = trace;
    this.asOf = asOf;
    this.inForce = inForce;
  }

  Explanation explain(Term term) {
    return explain(term, -1);
  }

  private Explanation explain(Term term, int element) {
    Truth truth = trace.truth(term.id(), element);
    return switch (term) {
      case Term.All all ->
          node(
              labels("须全部符合：%s", "All of these are needed: %s", Phrases.verdict(truth)),
              truth,
              evaluated(all.parts(), element).map(part -> explain(part, element)).toList());
      case Term.Any any -> alternatives(any, truth, element);
      case Term.Not not -> negation(not, truth, element);
      case Term.Quantified quantified -> quantified(quantified, truth, false);
      case Term.Comparison comparison -> comparison(comparison, truth, element);
      case Term.Membership membership ->
          leaf(
              labels(
                  "%s，要求属于%s：%s",
                  "%s, needed: one of %s: %s",
                  subject(membership.value(), element),
                  requirement(membership.set(), membership.value(), element),
                  Phrases.verdict(truth)),
              truth,
              membership.set());
      case Term.Given given ->
          leaf(
              labels(
                  "要求有%s，%s：%s",
                  "needed: %s; %s: %s",
                  given.fact().fact().label(),
                  subject(given.fact(), element),
                  Phrases.verdict(truth)),
              truth,
              given.fact());
      case Term.Function function when function.name().equals("reached") ->
          leaf(
              labels(
                  "%s，要求已到%s：%s",
                  "%s, needed: %s or later: %s",
                  subject(function.arguments().get(0), element),
                  requirement(function.arguments().get(1), function.arguments().get(0), element),
                  Phrases.verdict(truth)),
              truth,
              function);
      case Term.ParameterValue parameter -> leaf(reading(parameter, truth), truth, parameter);
      default ->
          leaf(
              labels("%s：%s", "%s: %s", subject(term, element), Phrases.verdict(truth)),
              truth,
              term);
    };
  }

  /// Of alternatives that hold, only those that do are told, and a single one without more words.
  private Explanation alternatives(Term.Any any, Truth truth, int element) {
    List<Term> told =
        evaluated(any.parts(), element)
            .filter(part -> truth != Truth.TRUE || trace.truth(part.id(), element) == Truth.TRUE)
            .toList();
    if (told.size() == 1) {
      return explain(told.getFirst(), element);
    }
    return node(
        labels("符合其一即可：%s", "One of these is enough: %s", Phrases.verdict(truth)),
        truth,
        told.stream().map(part -> explain(part, element)).toList());
  }

  /// Leaves out what has no value because a fact is absent: that it is absent is told beside it.
  private Stream<Term> evaluated(List<Term> parts, int element) {
    return parts.stream().filter(part -> trace.isDecided(part.id(), element));
  }

  /// A reading that was chosen among several.
  private Labels reading(Term.ParameterValue value, Truth truth) {
    Parameter parameter = pack.parameter(value.parameter()).orElseThrow();
    return labels(
        "口径：%s？%s：%s",
        "Reading: %s? %s: %s",
        parameter.label(),
        parameterValue(parameter),
        Phrases.verdict(truth));
  }

  private Explanation negation(Term.Not not, Truth truth, int element) {
    return switch (not.part()) {
      case Term.Given given ->
          leaf(
              labels(
                  "要求尚无%s，%s：%s",
                  "needed: no %s yet; %s: %s",
                  given.fact().fact().label(),
                  subject(given.fact(), element),
                  Phrases.verdict(truth)),
              truth,
              given.fact());
      case Term.Quantified quantified -> quantified(quantified, truth, true);
      case Term.ParameterValue parameter -> leaf(reading(parameter, truth), truth, parameter);
      case Term other ->
          node(
              labels("以下条件不得成立：%s", "This must not hold: %s", Phrases.verdict(truth)),
              truth,
              List.of(explain(other, element)));
    };
  }

  private Explanation quantified(Term.Quantified quantified, Truth truth, boolean negated) {
    Fact list = quantified.list().fact();
    List<?> items =
        trace.value(quantified.list().id(), -1).orElse(List.of()) instanceof List<?> found
            ? found
            : List.of();
    Labels count =
        trace.isUnknown(quantified.list().id(), -1)
            ? new Labels("未提供", "not given")
            : new Labels("共 " + items.size() + " 项", items.size() + " in all");
    String zh = negated ? "不得有下列情形" : quantified.every() ? "须每一项均符合" : "须至少一项符合";
    String en =
        negated
            ? "none may be as below"
            : quantified.every() ? "each must comply" : "at least one must comply";
    boolean any = quantified.body() instanceof Term.Literal;
    List<Explanation> children = new ArrayList<>();
    for (int i = 0; !any && i < items.size(); i++) {
      children.add(item(list, i, quantified.body(), negated));
    }
    Labels needed = any ? new Labels("至少要有一项", "at least one is needed") : new Labels(zh, en);
    return node(
        labels(
            "%s（%s），%s：%s", "%s (%s), %s: %s", list.label(), count, needed, Phrases.verdict(truth)),
        truth,
        children);
  }

  private Explanation item(Fact list, int index, Term body, boolean negated) {
    Truth truth = trace.truth(body.id(), index);
    Labels position = new Labels("第 " + (index + 1) + " 项", "item " + (index + 1));
    Labels called =
        nameOf(list, index)
            .map(name -> Phrases.named(position, Phrases.quoted(same(name))))
            .orElse(position);
    Explanation tree = explain(body, index);
    List<Explanation> parts = body instanceof Term.All ? tree.children() : List.of(tree);
    List<Explanation> told =
        truth == Truth.TRUE
            ? parts
            : parts.stream().filter(part -> !part.outcome().equals("true")).toList();
    Labels verdict =
        !negated || truth == Truth.UNKNOWN
            ? Phrases.verdict(truth)
            : truth == Truth.TRUE
                ? new Labels("属于此类", "is of this kind")
                : new Labels("不属于此类", "is not of this kind");
    return node(labels("%s：%s", "%s: %s", called, verdict), truth, told);
  }

  /// What the facts call an element of a list. Lists stand directly below the project.
  private Optional<String> nameOf(Fact list, int index) {
    return facts.values().get(list.key()) instanceof List<?> given
            && index < given.size()
            && given.get(index) instanceof Map<?, ?> item
            && item.get(list.namedBy()) instanceof String name
        ? Optional.of(name)
        : Optional.empty();
  }

  private Explanation comparison(Term.Comparison comparison, Truth truth, int element) {
    Labels left = subject(comparison.left(), element);
    Labels right = requirement(comparison.right(), comparison.left(), element);
    Labels verdict = Phrases.verdict(truth);
    Labels text =
        switch (comparison.operator()) {
          case "==" -> labels("%s，要求为%s：%s", "%s, needed: %s: %s", left, right, verdict);
          case "!=" -> labels("%s，要求不是%s：%s", "%s, needed: not %s: %s", left, right, verdict);
          default ->
              labels(
                  "%s " + sign(comparison.operator()) + " %s：%s",
                  "%s " + sign(comparison.operator()) + " %s: %s",
                  left,
                  right,
                  verdict);
        };
    return leaf(text, truth, comparison.right());
  }

  private static String sign(String operator) {
    return switch (operator) {
      case ">=" -> "≥";
      case "<=" -> "≤";
      default -> operator;
    };
  }

  /// A value with the name of what it is the value of.
  private Labels subject(Term term, int element) {
    return switch (term) {
      case Term.FactValue value -> fact(value, element);
      case Term.ParameterValue value ->
          pack.parameter(value.parameter())
              .map(
                  parameter ->
                      labels("%s：%s", "%s: %s", parameter.label(), parameterValue(parameter)))
              .orElse(same(value.parameter()));
      case Term.Day day ->
          day.variable().equals("as_of")
              ? new Labels("判定日 " + asOf, "day of evaluation " + asOf)
              : new Labels("文件适用起始日 " + inForce, "first day of the document " + inForce);
      case Term.Function function ->
          labels(
              "自%s至%s共 %s 天",
              "days from %s to %s: %s",
              subject(function.arguments().get(0), element),
              subject(function.arguments().get(1), element),
              trace
                  .value(function.id(), element)
                  .map(days -> same(String.valueOf(days)))
                  .orElse(new Labels("（未知）", "(unknown)")));
      case Term.Literal literal -> same(String.valueOf(literal.value()));
      default -> same("");
    };
  }

  private Labels fact(Term.FactValue value, int element) {
    Fact fact = value.fact();
    Optional<Object> found = found(value, element);
    if (found.isPresent()) {
      return Phrases.named(fact.label(), Phrases.value(fact, found.get()));
    }
    return fact.absence() == Fact.Absence.UNKNOWN
        ? labels("%s（未提供）", "%s (not given)", fact.label())
        : labels("%s（无）", "%s (none)", fact.label());
  }

  /// The value of a fact as supplied: a condition may ask only whether it is there.
  private Optional<Object> found(Term.FactValue value, int element) {
    Object at = facts.values();
    String path = value.fact().path().replaceFirst("^project\\.", "");
    for (String key : path.split("\\.")) {
      String plain = key.replace("[]", "");
      at = at instanceof Map<?, ?> map ? map.get(plain) : null;
      if (key.endsWith("[]")) {
        at = at instanceof List<?> list && element < list.size() ? list.get(element) : null;
      }
    }
    return Optional.ofNullable(at);
  }

  /// What a value is compared with; written values take name and unit from the fact on the left.
  private Labels requirement(Term term, Term left, int element) {
    Fact fact = left instanceof Term.FactValue value ? value.fact() : null;
    return switch (term) {
      case Term.Literal literal when fact != null -> Phrases.value(fact, literal.value());
      case Term.Literals literals when fact != null ->
          Phrases.join(
              literals.values().stream().map(value -> Phrases.value(fact, value)).toList());
      case Term.ParameterValue value ->
          pack.parameter(value.parameter())
              .map(this::parameterValue)
              .orElse(same(value.parameter()));
      default -> subject(term, element);
    };
  }

  private Labels parameterValue(Parameter parameter) {
    return parameter
        .on(asOf)
        .map(value -> Phrases.value(parameter, value.value()))
        .orElse(new Labels("（判定日无取值）", "(no value on the day)"));
  }

  /// A statement without parts; if it rests on a parameter, with where that comes from.
  private Explanation leaf(Labels text, Truth truth, Term basis) {
    Optional<Parameter> parameter =
        basis instanceof Term.ParameterValue value
            ? pack.parameter(value.parameter())
            : Optional.empty();
    Optional<Parameter.Value> value = parameter.flatMap(found -> found.on(asOf));
    if (parameter.isEmpty() || value.isEmpty()) {
      return new Explanation(text, Explainer.outcome(truth), List.of(), List.of());
    }
    Labels source =
        Phrases.source(
            pack,
            parameter.get(),
            value.get(),
            parameter.get().type().kind() != ParameterType.Kind.BOOLEAN,
            shown);
    return new Explanation(
        labels("%s%s", "%s%s", text, source),
        Explainer.outcome(truth),
        List.of(value.get().clause()),
        List.of());
  }

  private static Explanation node(Labels text, Truth truth, List<Explanation> children) {
    return new Explanation(text, Explainer.outcome(truth), List.of(), children);
  }
}
