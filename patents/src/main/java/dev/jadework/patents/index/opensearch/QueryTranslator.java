package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// From the syntax tree to OpenSearch's queries. Text and names count for the score; classes,
/// numbers, dates and wildcards only select. Not thread-safe.
final class QueryTranslator {
  /// A word in the title says more about the document than one in the abstract.
  private static final float TITLE_BOOST = 2;

  private final PlacedTerms terms = new PlacedTerms();

  ObjectNode translate(Query query) {
    return switch (query) {
      case Query.Match match -> match(match.field(), match.text());
      case Query.Wildcard wildcard -> Dsl.selecting(wildcard(wildcard.field(), wildcard.pattern()));
      case Query.Dates dates -> Dsl.selecting(dates(dates.field(), dates.from(), dates.to()));
      case Query.And and -> and(and.parts());
      case Query.Or or -> Dsl.any(or.parts().stream().map(this::translate).toList());
      case Query.Not not -> and(List.of(not));
      case Query.Xor xor -> {
        Query left = xor.left();
        Query right = xor.right();
        yield Dsl.any(
            List.of(
                and(List.of(left, new Query.Not(right))),
                and(List.of(right, new Query.Not(left)))));
      }
      case Query.Near _,
          Query.Frequency _,
          Query.Quantities _,
          Query.ClassRange _,
          Query.ClassBelow _,
          Query.Prior _ ->
          throw refusal(query);
    };
  }

  /// What the fields of [Mapping] cannot answer is refused, never left out.
  private static IllegalArgumentException refusal(Object what) {
    return new IllegalArgumentException(
        what + " cannot be asked of an OpenSearch corpus; use a corpus in a directory");
  }

  private ObjectNode and(List<Query> parts) {
    List<ObjectNode> must = new ArrayList<>();
    List<ObjectNode> mustNot = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Not not) {
        mustNot.add(translate(not.part()));
      } else {
        must.add(translate(part));
      }
    }
    if (must.isEmpty()) {
      must.add(Dsl.everything());
    }
    return Dsl.all(must, mustNot);
  }

  private ObjectNode match(QueryField field, String text) {
    return switch (field.kind()) {
      case TEXT ->
          Dsl.any(textFields(field).stream().map(index -> containing(index, text, true)).toList());
      case NAME -> containing(index(field), text, false);
      case CLASS -> Dsl.selecting(Dsl.term(index(field), text));
      case NUMBER -> Dsl.selecting(Dsl.term(index(field), NumberKeys.typed(text)));
      case DATE, QUANTITY, KEYWORD -> throw refusal(field);
    };
  }

  /// The text's places in a row.
  private ObjectNode containing(String field, String text, boolean prose) {
    String places = terms.asked(text, prose);
    if (places.isEmpty()) {
      return Dsl.nothing();
    }
    ObjectNode query = Dsl.object();
    query
        .putObject("match_phrase")
        .putObject(field)
        .put("query", places)
        .put("boost", field.equals("ti") ? TITLE_BOOST : 1);
    return query;
  }

  private ObjectNode wildcard(QueryField field, String pattern) {
    boolean chinese =
        field.kind() == QueryField.Kind.TEXT && pattern.codePoints().anyMatch(c -> c >= 0x1100);
    if (pattern.indexOf('#') >= 0 || chinese) {
      throw refusal(field + "=" + pattern);
    }
    String literal = pattern.replace("\\", "\\\\");
    return switch (field.kind()) {
      case TEXT ->
          Dsl.any(textFields(field).stream().map(index -> pattern(index, literal)).toList());
      case NAME -> pattern(index(field) + "_exact", literal);
      case CLASS -> pattern(index(field), literal);
      case NUMBER -> pattern(index(field), NumberKeys.typed(pattern));
      case DATE, QUANTITY, KEYWORD -> throw refusal(field);
    };
  }

  private static ObjectNode pattern(String field, String pattern) {
    ObjectNode query = Dsl.object();
    query.putObject("wildcard").putObject(field).put("value", pattern);
    return query;
  }

  private static ObjectNode dates(
      QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    ObjectNode query = Dsl.object();
    ObjectNode range = query.putObject("range").putObject(index(field));
    range.put("gte", from == null ? Long.MIN_VALUE : from.toEpochDay());
    range.put("lte", to == null ? Long.MAX_VALUE : to.toEpochDay());
    return query;
  }

  /// Name of a field that has one of its own.
  private static String index(QueryField field) {
    switch (field) {
      case PA, IN, IPC, MIPC, PN, AN, PD, AD -> {}
      default -> throw refusal(field);
    }
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> textFields(QueryField field) {
    return switch (field) {
      case TI -> List.of("ti");
      case AB -> List.of("ab");
      case CL -> List.of("cl");
      case TA -> List.of("ti", "ab");
      case TAC -> List.of("ti", "ab", "cl");
      default -> throw refusal(field);
    };
  }
}
