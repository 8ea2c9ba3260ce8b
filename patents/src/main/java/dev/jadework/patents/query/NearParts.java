package dev.jadework.patents.query;

import dev.jadework.patents.query.Query.Near;
import dev.jadework.patents.query.Query.Near.Scope;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.Optional;

/// Checks what stands on both sides of an operator of proximity.
record NearParts(Tokens tokens, Token word, ProximityWords.Operator operator) {
  NearParts {
    if (operator.most() > Near.FARTHEST) {
      throw tokens.problem(
          "bad-distance",
          word,
          "a distance is a number from 0 to " + Near.FARTHEST,
          "write NEAR/"
              + Near.FARTHEST
              + " at most, or $SEN for one sentence, $PARA for one"
              + " paragraph");
    }
  }

  /// The field of the left side, which the right side has too unless it names another.
  QueryField left(Token at, Query left) {
    return field(at, left);
  }

  Query join(Query left, Token at, Query right) {
    QueryField leftField = field(at, left);
    QueryField rightField = field(at, right);
    if (leftField != rightField) {
      throw tokens.problem(
          "bad-proximity",
          word,
          "texts of " + leftField + " and " + rightField + " are never near one another",
          "write both for one field: " + leftField + "=(a " + word.text() + " b)");
    }
    return operator.between(left, right);
  }

  private QueryField field(Token at, Query part) {
    return fieldOf(part)
        .orElseThrow(
            () ->
                tokens.problem(
                    "bad-proximity",
                    at,
                    "beside "
                        + word.text()
                        + " stand words, phrases and wildcards of one text field, joined by OR or"
                        + " proximity only"
                        + (operator.scope() == Scope.PLACES
                            ? "; conditions on sentences and paragraphs not within a distance"
                            : ""),
                    "write it with AND, or as TI=(a " + word.text() + " (b OR c))"));
  }

  private Optional<QueryField> fieldOf(Query part) {
    return switch (part) {
      case Query.Match match -> text(match.field());
      case Query.Wildcard wildcard -> text(wildcard.field());
      case Query.Or or -> {
        Optional<QueryField> first = fieldOf(or.parts().getFirst());
        yield first.filter(
            field -> or.parts().stream().allMatch(p -> fieldOf(p).equals(Optional.of(field))));
      }
      case Near near when holds(near) -> fieldOf(near.left());
      default -> Optional.empty();
    };
  }

  /// A sentence may hold distances, a paragraph sentences and distances; otherwise the same
  /// condition goes on. What merely shares a sentence has no place before or after anything.
  private boolean holds(Near inner) {
    if (operator.ordered() && inner.scope() != Scope.PLACES) {
      return false;
    }
    return switch (operator.scope()) {
      case PLACES -> inner.scope() == Scope.PLACES;
      case SENTENCE -> inner.scope() != Scope.PARAGRAPH;
      case PARAGRAPH -> true;
    };
  }

  private static Optional<QueryField> text(QueryField field) {
    return field.kind() == QueryField.Kind.TEXT ? Optional.of(field) : Optional.empty();
  }
}
