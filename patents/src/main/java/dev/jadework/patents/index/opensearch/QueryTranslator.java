package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// From the syntax tree to OpenSearch's queries. Text and names count for the score; everything
/// else only selects.
///
/// What depends on where words stand in a text a cluster cannot decide as it is defined: proximity,
/// frequency and Chinese wildcards. For such a query this gives what every document found has at
/// least; [PlaceClauses] decides. Not thread-safe.
final class QueryTranslator {
  /// A word in the title says more about the document than one in the abstract.
  private static final float TITLE_BOOST = 2;

  private final PlacedTerms terms = new PlacedTerms();
  private final StatusClauses<ObjectNode> status;

  QueryTranslator(StatusClauses<ObjectNode> status) {
    this.status = status;
  }

  /// True if the query finds exactly what its translation does.
  static boolean exact(Query query) {
    return switch (query) {
      case Query.Near _, Query.Frequency _ -> false;
      case Query.Wildcard wildcard ->
          wildcard.field().kind() != QueryField.Kind.TEXT || !TextRuns.hasCjk(wildcard.pattern());
      case Query.And and -> and.parts().stream().allMatch(QueryTranslator::exact);
      case Query.Or or -> or.parts().stream().allMatch(QueryTranslator::exact);
      case Query.Xor xor -> exact(xor.left()) && exact(xor.right());
      case Query.Not not -> exact(not.part());
      case Query.Match _,
          Query.Dates _,
          Query.Quantities _,
          Query.ClassRange _,
          Query.ClassBelow _,
          Query.AnyOf _,
          Query.Prior _ ->
          true;
      case Query.Translated translated -> exact(translated.meaning());
    };
  }

  ObjectNode translate(Query query) {
    return switch (query) {
      case Query.Match match -> match(match.field(), match.text());
      case Query.Wildcard wildcard -> wildcard(wildcard.field(), wildcard.pattern());
      case Query.Near near -> and(List.of(near.left(), near.right()));
      case Query.Frequency frequency -> match(frequency.field(), frequency.text());
      case Query.Dates dates -> Dsl.selecting(dated(dates));
      case Query.Quantities wanted -> Dsl.selecting(Selections.quantities(wanted));
      case Query.ClassRange range -> Dsl.selecting(Selections.range(range));
      case Query.ClassBelow below -> Dsl.selecting(Selections.below(below));
      case Query.AnyOf any -> Dsl.selecting(Selections.anyOf(any));
      case Query.Translated translated -> Dsl.selecting(translate(translated.meaning()));
      case Query.And and -> and(and.parts());
      case Query.Or or -> Dsl.any(or.parts().stream().map(this::translate).toList());
      case Query.Xor xor when exact(xor) ->
          Dsl.any(
              List.of(
                  and(List.of(xor.left(), new Query.Not(xor.right()))),
                  and(List.of(xor.right(), new Query.Not(xor.left())))));
      case Query.Xor xor -> Dsl.any(List.of(translate(xor.left()), translate(xor.right())));
      case Query.Not not -> and(List.of(not));
      case Query.Prior prior ->
          throw new IllegalArgumentException(prior + " is not put in its place");
    };
  }

  private ObjectNode and(List<Query> parts) {
    List<ObjectNode> must = new ArrayList<>();
    List<ObjectNode> mustNot = new ArrayList<>();
    for (Query part : parts) {
      if (!(part instanceof Query.Not not)) {
        must.add(translate(part));
      } else if (exact(not)) {
        mustNot.add(translate(not.part()));
      }
    }
    if (must.isEmpty()) {
      must.add(Dsl.everything());
    }
    return Dsl.all(must, mustNot);
  }

  private ObjectNode match(QueryField field, String text) {
    if (field.ofStatus()) {
      return Dsl.selecting(status.keyword(field, text));
    }
    field.requireIndexed();
    return switch (field.kind()) {
      case TEXT ->
          Dsl.any(field.parts().stream().map(part -> containing(part, text, true)).toList());
      case NAME -> containing(field, text, false);
      case CLASS, KEYWORD -> Dsl.selecting(Dsl.term(Mapping.name(field), text));
      case NUMBER -> Dsl.selecting(Dsl.anyTerm(Mapping.name(field), NumberKeys.asked(field, text)));
      case DATE, QUANTITY -> throw new IllegalArgumentException(field + " takes an interval");
    };
  }

  /// The text's places in a row.
  private ObjectNode containing(QueryField field, String text, boolean prose) {
    String places = terms.asked(text, prose);
    if (places.isEmpty()) {
      return Dsl.nothing();
    }
    ObjectNode query = Dsl.object();
    query
        .putObject("match_phrase")
        .putObject(Mapping.name(field))
        .put("query", places)
        .put("boost", field == QueryField.TI ? TITLE_BOOST : 1);
    return query;
  }

  private ObjectNode wildcard(QueryField field, String pattern) {
    field.requireIndexed();
    Stream<ObjectNode> any =
        switch (field.kind()) {
          case TEXT ->
              field.parts().stream()
                  .map(
                      part ->
                          TextRuns.hasCjk(pattern)
                              ? pieces(part, pattern)
                              : Dsl.ofForm(Mapping.name(part), pattern));
          case NAME -> Stream.of(Dsl.ofForm(Mapping.exact(field), pattern));
          case CLASS -> Stream.of(Dsl.ofForm(Mapping.name(field), pattern));
          case NUMBER -> Stream.of(Dsl.ofForm(Mapping.name(field), NumberKeys.typed(pattern)));
          case KEYWORD, DATE, QUANTITY ->
              throw new IllegalArgumentException(field + " has no wildcard");
        };
    return Dsl.selecting(Dsl.any(any.toList()));
  }

  /// What stands between the open places.
  private ObjectNode pieces(QueryField field, String pattern) {
    return Dsl.all(
        Arrays.stream(pattern.split("[?#]+"))
            .filter(piece -> !terms.asked(piece, true).isEmpty())
            .map(piece -> containing(field, piece, true))
            .toList(),
        List.of());
  }

  private ObjectNode dated(Query.Dates dates) {
    dates.field().requireIndexed();
    return dates.field().ofStatus()
        ? status.dates(dates.field(), dates.from(), dates.to())
        : Selections.dates(dates);
  }
}
