package dev.jadework.rules.evaluation;

import static dev.jadework.rules.evaluation.Phrases.labels;

import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.text.Labels;

/// The core of a condition in a few words, stating what is: `申请财政经费 499.99 万元 < 500 万元`.
record TermBriefs(TermWords words) {

  /// The sign that states what is: the opposite one where the comparison fails.
  private static String actual(String operator, Truth truth) {
    if (truth != Truth.FALSE) {
      return TermWords.sign(operator);
    }
    return switch (operator) {
      case ">=" -> "<";
      case ">" -> "≤";
      case "<=" -> ">";
      case "<" -> "≥";
      default -> operator;
    };
  }

  Labels measured(Term.Comparison comparison, Truth truth, int element) {
    Labels actual = brief(comparison.left(), element);
    Labels needed = Phrases.bare(words.requirement(comparison.right(), comparison.left(), element));
    return switch (comparison.operator()) {
      case "==" -> truth == Truth.TRUE ? actual : wanted(actual, needed);
      case "!=" -> truth == Truth.FALSE ? actual : labels("%s ≠ %s", "%s ≠ %s", actual, needed);
      default -> {
        String sign = " " + actual(comparison.operator(), truth) + " ";
        yield labels("%s" + sign + "%s", "%s" + sign + "%s", actual, needed);
      }
    };
  }

  Labels oneOf(Term value, Term set, Truth truth, int element) {
    Labels actual = brief(value, element);
    return truth == Truth.TRUE
        ? actual
        : wanted(actual, Phrases.bare(words.requirement(set, value, element)));
  }

  Labels reached(Term.Function function, Truth truth, int element) {
    Term stage = function.arguments().getFirst();
    Labels wanted = Phrases.bare(words.requirement(function.arguments().get(1), stage, element));
    return truth == Truth.TRUE
        ? labels("%s（已到%s）", "%s (%s or later)", brief(stage, element), wanted)
        : labels("%s（未到%s）", "%s (before %s)", brief(stage, element), wanted);
  }

  private static Labels wanted(Labels actual, Labels needed) {
    return labels("%s（须为%s）", "%s (needed: %s)", actual, needed);
  }

  /// A value with the name of what it is the value of, codes and texts without quotation marks.
  Labels brief(Term term, int element) {
    if (!(term instanceof Term.FactValue value)) {
      return words.subject(term, element);
    }
    Fact fact = value.fact();
    return words
        .found(value, element)
        .map(
            found ->
                labels(
                    "%s %s",
                    "%s %s", words.label(value, element), Phrases.bare(Phrases.value(fact, found))))
        .orElseGet(() -> words.fact(value, element));
  }
}
