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
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells a condition part by part, with the values that one evaluation found.
final class TermExplainer {
  private final PolicyPack pack;
  private final List<String> shown;
  private final Facts facts;
  private final Trace trace;
  private final Moment moment;
  private final TermWords words;
  private final TermBriefs briefs;
  private final Function<String, Explanation> definitions;

  TermExplainer(
      PolicyPack pack,
      List<String> shown,
      Facts facts,
      Trace trace,
      Moment moment,
      Optional<LocalDate> inForce,
      Function<String, Explanation> definitions) {
    this.pack = pack;
    this.shown = shown;
    this.facts = facts;
    this.trace = trace;
    this.moment = moment;
    this.words = new TermWords(pack, facts, trace, moment, inForce);
    this.briefs = new TermBriefs(words);
    this.definitions = definitions;
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
      case Term.AtLeast some -> someOf(some, truth, element);
      case Term.DefinitionValue value -> definitions.apply(value.definition());
      case Term.Not not -> negation(not, truth, element);
      case Term.AsRead read -> asRead(read, element);
      case Term.Quantified quantified -> quantified(quantified, truth, false);
      case Term.Comparison comparison -> comparison(comparison, truth, element);
      case Term.Membership membership ->
          leaf(
              labels(
                  "%s，要求属于%s：%s",
                  "%s, needed: one of %s: %s",
                  words.subject(membership.value(), element),
                  words.requirement(membership.set(), membership.value(), element),
                  Phrases.verdict(truth)),
              briefs.oneOf(membership.value(), membership.set(), truth, element),
              truth,
              membership.set());
      case Term.Given given ->
          leaf(
              labels(
                  "要求有%s，%s：%s",
                  "needed: %s; %s: %s",
                  given.fact().fact().label(),
                  words.subject(given.fact(), element),
                  Phrases.verdict(truth)),
              briefs.brief(given.fact(), element),
              truth,
              given.fact());
      case Term.Function function when function.name().equals("reached") ->
          leaf(
              labels(
                  "%s，要求已到%s：%s",
                  "%s, needed: %s or later: %s",
                  words.subject(function.arguments().get(0), element),
                  words.requirement(
                      function.arguments().get(1), function.arguments().get(0), element),
                  Phrases.verdict(truth)),
              briefs.reached(function, truth, element),
              truth,
              function);
      case Term.ParameterValue parameter ->
          leaf(reading(parameter, truth), briefs.brief(parameter, element), truth, parameter);
      default ->
          leaf(
              labels("%s：%s", "%s: %s", words.subject(term, element), Phrases.verdict(truth)),
              Explanation.NOTHING,
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

  /// Every part is told, whether it holds or not: a reader wants to know which are still open.
  private Explanation someOf(Term.AtLeast some, Truth truth, int element) {
    long met =
        some.parts().stream().filter(part -> trace.truth(part.id(), element) == Truth.TRUE).count();
    return node(
        labels(
            "下列 %s 项中须至少符合 %s 项，已符合 %s 项：%s",
            "Of these %s at least %s are needed, %s are met: %s",
            same(String.valueOf(some.parts().size())),
            same(String.valueOf(some.needed())),
            same(String.valueOf(met)),
            Phrases.verdict(truth)),
        truth,
        evaluated(some.parts(), element).map(part -> explain(part, element)).toList());
  }

  /// Leaves out what has no value because a fact is absent: that it is absent is told beside it.
  private Stream<Term> evaluated(List<Term> parts, int element) {
    return parts.stream().filter(part -> trace.isDecided(part.id(), element));
  }

  /// The wording that holds, with the reading that makes it hold.
  private Explanation asRead(Term.AsRead read, int element) {
    Parameter parameter = pack.parameter(read.parameter()).orElseThrow();
    Map<String, Object> answer =
        moment
            .value(parameter)
            .map(value -> Map.of(parameter.id(), value.value()))
            .orElse(Map.of());
    Explanation told = explain(read.chosen(answer), element);
    Labels text =
        labels(
            "%s〔口径：%s：%s〕",
            "%s [reading: %s: %s]",
            told.text(),
            parameter.label(),
            words.parameterValue(parameter));
    return new Explanation(text, told.brief(), told.outcome(), told.clauses(), told.children());
  }

  /// A reading that was chosen among several.
  private Labels reading(Term.ParameterValue value, Truth truth) {
    Parameter parameter = pack.parameter(value.parameter()).orElseThrow();
    return labels(
        "口径：%s？%s：%s",
        "Reading: %s? %s: %s",
        parameter.label(),
        words.parameterValue(parameter),
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
                  words.subject(given.fact(), element),
                  Phrases.verdict(truth)),
              truth == Truth.TRUE ? Explanation.NOTHING : briefs.brief(given.fact(), element),
              truth,
              given.fact());
      case Term.Quantified quantified -> quantified(quantified, truth, true);
      case Term.ParameterValue parameter ->
          leaf(reading(parameter, truth), briefs.brief(parameter, element), truth, parameter);
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
    return new Explanation(
        labels(
            "%s（%s），%s：%s", "%s (%s), %s: %s", list.label(), count, needed, Phrases.verdict(truth)),
        labels("%s%s", "%s: %s", list.label(), count),
        Explainer.outcome(truth),
        List.of(),
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
    Labels left = words.subject(comparison.left(), element);
    Labels right = words.requirement(comparison.right(), comparison.left(), element);
    Labels verdict = Phrases.verdict(truth);
    Labels text =
        switch (comparison.operator()) {
          case "==" -> labels("%s，要求为%s：%s", "%s, needed: %s: %s", left, right, verdict);
          case "!=" -> labels("%s，要求不是%s：%s", "%s, needed: not %s: %s", left, right, verdict);
          default ->
              labels(
                  "%s " + TermWords.sign(comparison.operator()) + " %s：%s",
                  "%s " + TermWords.sign(comparison.operator()) + " %s: %s",
                  left,
                  right,
                  verdict);
        };
    Term basis =
        comparison.right() instanceof Term.ParameterValue ? comparison.right() : comparison.left();
    return leaf(text, briefs.measured(comparison, truth, element), truth, basis);
  }

  /// A statement without parts; if it rests on a parameter, with where that comes from.
  private Explanation leaf(Labels text, Labels brief, Truth truth, Term basis) {
    Optional<Parameter> parameter =
        basis instanceof Term.ParameterValue value
            ? pack.parameter(value.parameter())
            : Optional.empty();
    Optional<Parameter.Value> value = parameter.flatMap(moment::value);
    if (parameter.isEmpty() || value.isEmpty()) {
      return new Explanation(text, brief, Explainer.outcome(truth), List.of(), List.of());
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
        brief,
        Explainer.outcome(truth),
        List.of(value.get().clause()),
        List.of());
  }

  private static Explanation node(Labels text, Truth truth, List<Explanation> children) {
    return new Explanation(text, Explainer.outcome(truth), List.of(), children);
  }
}
