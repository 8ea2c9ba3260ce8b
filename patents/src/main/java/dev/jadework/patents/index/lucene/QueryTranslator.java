package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryClauses;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.text.TextRuns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// From the syntax tree to the index's own queries. Text and names count for the score; everything
/// else only selects. Not thread-safe.
final class QueryTranslator {
  /// A word in the title says more about the document than one in the abstract.
  private static final float TITLE_BOOST = 2;

  private final TextQueries prose = new TextQueries(true);
  private final TextQueries names = new TextQueries(false);
  private final StatusClauses<org.apache.lucene.search.Query> status;

  /// Refuses clauses of legal status.
  QueryTranslator() {
    this(StatusClauses.withoutDay());
  }

  QueryTranslator(StatusClauses<org.apache.lucene.search.Query> status) {
    this.status = status;
  }

  org.apache.lucene.search.Query translate(Query query) {
    return switch (query) {
      case Query.Match match -> match(match.field(), match.text());
      case Query.Wildcard wildcard -> selecting(wildcard(wildcard.field(), wildcard.pattern()));
      case Query.Near near -> near(near);
      case Query.Frequency frequency -> frequency(frequency);
      case Query.Dates dates -> selecting(dated(dates));
      case Query.Quantities quantities -> selecting(counted(quantities));
      case Query.ClassRange range ->
          selecting(
              TermRangeQuery.newStringRange(
                  PatentFields.order(range.field()),
                  ClassKeys.order(range.from()),
                  ClassKeys.lastOrder(range.to()),
                  true,
                  true));
      case Query.ClassBelow below ->
          selecting(
              new PrefixQuery(
                  new Term(PatentFields.order(below.field()), ClassKeys.order(below.symbol()))));
      case Query.AnyOf any -> selecting(anyOf(any));
      case Query.Translated translated -> selecting(translate(translated.meaning()));
      case Query.And and -> and(and.parts());
      case Query.Or or -> anyOf(or.parts().stream().map(this::translate).toList());
      case Query.Xor xor -> new ExactlyOneQuery(translate(xor.left()), translate(xor.right()));
      case Query.Not not -> and(List.of(not));
      case Query.Prior prior ->
          throw new IllegalArgumentException(prior + " is not put in its place");
    };
  }

  private org.apache.lucene.search.Query match(QueryField field, String text) {
    if (field.ofStatus()) {
      return selecting(status.keyword(field, text));
    }
    field.requireIndexed();
    return switch (field.kind()) {
      case TEXT ->
          anyOf(
              field.parts().stream()
                  .map(part -> boosted(part, prose.containing(PatentFields.name(part), text)))
                  .toList());
      case NAME -> names.containing(PatentFields.name(field), text);
      case CLASS, KEYWORD -> selecting(new TermQuery(new Term(PatentFields.name(field), text)));
      case NUMBER ->
          selecting(
              anyOf(
                  NumberKeys.asked(field, text).stream()
                      .<org.apache.lucene.search.Query>map(
                          key -> new TermQuery(new Term(PatentFields.name(field), key)))
                      .toList()));
      case DATE, QUANTITY -> throw new IllegalArgumentException(field + " takes an interval");
    };
  }

  private static org.apache.lucene.search.Query anyOf(Query.AnyOf any) {
    QueryField field = any.field();
    return switch (field.kind()) {
      case CLASS -> anyTerm(PatentFields.order(field), any, ClassKeys::order);
      case NUMBER -> anyTerm(PatentFields.name(field), any, key -> key);
      default -> anyTerm(PatentFields.name(field) + PatentFields.EXACT, any, FieldValues::nameKey);
    };
  }

  private static org.apache.lucene.search.Query anyTerm(
      String index, Query.AnyOf any, UnaryOperator<String> key) {
    return new TermInSetQuery(
        index, any.values().stream().map(key).map(PatentFields::cut).map(BytesRef::new).toList());
  }

  private org.apache.lucene.search.Query wildcard(QueryField field, String pattern) {
    field.requireIndexed();
    return switch (field.kind()) {
      case TEXT ->
          anyOf(
              field.parts().stream()
                  .map(PatentFields::name)
                  .map(index -> textOfForm(index, pattern))
                  .toList());
      case NAME -> TextQueries.ofForm(PatentFields.name(field) + PatentFields.EXACT, pattern);
      case CLASS -> TextQueries.ofForm(PatentFields.name(field), pattern);
      case NUMBER -> TextQueries.ofForm(PatentFields.name(field), NumberKeys.typed(pattern));
      case KEYWORD, DATE, QUANTITY ->
          throw new IllegalArgumentException(field + " has no wildcard");
    };
  }

  private org.apache.lucene.search.Query textOfForm(String index, String pattern) {
    return hasCjk(pattern)
        ? new PlacesQuery(List.of(index), prose.pattern(pattern), 1)
        : TextQueries.ofForm(index, pattern);
  }

  /// Selects by place and scores by the words.
  private org.apache.lucene.search.Query near(Query.Near near) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new PlacesQuery(indexes(fieldOf(near)), places(near), 1), Occur.FILTER);
    for (QueryClauses.Clause clause : QueryClauses.of(near)) {
      if (clause.query() instanceof Query.Match match) {
        query.add(match(match.field(), match.text()), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private org.apache.lucene.search.Query frequency(Query.Frequency frequency) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(
        new PlacesQuery(
            indexes(frequency.field()), prose.phrase(frequency.text()), frequency.least()),
        Occur.FILTER);
    query.add(match(frequency.field(), frequency.text()), Occur.SHOULD);
    return query.build();
  }

  private Places places(Query part) {
    return switch (part) {
      case Query.Match match -> prose.phrase(match.text());
      case Query.Wildcard wildcard ->
          hasCjk(wildcard.pattern())
              ? prose.pattern(wildcard.pattern())
              : new Places.Word(wildcard.pattern());
      case Query.Or or -> new Places.Any(or.parts().stream().map(this::places).toList());
      case Query.Near near ->
          new Places.Pair(
              places(near.left()), places(near.right()), near.scope(), near.most(), near.ordered());
      default -> throw new IllegalArgumentException(part + " has no place in a text");
    };
  }

  private static QueryField fieldOf(Query part) {
    return switch (part) {
      case Query.Match match -> match.field();
      case Query.Wildcard wildcard -> wildcard.field();
      case Query.Or or -> fieldOf(or.parts().getFirst());
      case Query.Near near -> fieldOf(near.left());
      default -> throw new IllegalArgumentException(part + " has no place in a text");
    };
  }

  private static List<String> indexes(QueryField field) {
    return field.parts().stream().map(PatentFields::name).toList();
  }

  private org.apache.lucene.search.Query dated(Query.Dates dates) {
    dates.field().requireIndexed();
    return dates.field().ofStatus()
        ? status.dates(dates.field(), dates.from(), dates.to())
        : dates(dates.field(), dates.from(), dates.to());
  }

  static org.apache.lucene.search.Query dates(
      QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
    long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
    String index = PatentFields.name(field);
    return PatentFields.mayBeAYear(field)
        ? LongRange.newIntersectsQuery(index, new long[] {first}, new long[] {last})
        : LongPoint.newRangeQuery(index, first, last);
  }

  private static org.apache.lucene.search.Query counted(Query.Quantities wanted) {
    wanted.field().requireIndexed();
    Long from = wanted.from();
    Long to = wanted.to();
    return LongPoint.newRangeQuery(
        PatentFields.name(wanted.field()),
        from == null ? Long.MIN_VALUE : from,
        to == null ? Long.MAX_VALUE : to);
  }

  private org.apache.lucene.search.Query and(List<Query> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<org.apache.lucene.search.Query> wanted = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Not not) {
        all.add(new ComplementQuery(translate(not.part())), Occur.FILTER);
      } else {
        wanted.add(translate(part));
      }
    }
    if (wanted.isEmpty()) {
      wanted.add(RegisterDocuments.publications());
    }
    if (wanted.size() == 1 && wanted.size() < parts.size() && alternatives(wanted.getFirst())) {
      // One level of brackets less: Lucene can then pass over what cannot be among the best.
      BooleanQuery any = (BooleanQuery) wanted.getFirst();
      any.clauses().forEach(all::add);
      return all.setMinimumNumberShouldMatch(1).build();
    }
    wanted.forEach(part -> all.add(part, Occur.MUST));
    return all.build();
  }

  private static boolean alternatives(org.apache.lucene.search.Query query) {
    return query instanceof BooleanQuery any
        && any.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  private static org.apache.lucene.search.Query anyOf(List<org.apache.lucene.search.Query> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query boosted(
      QueryField field, org.apache.lucene.search.Query query) {
    return field == QueryField.TI ? new BoostQuery(query, TITLE_BOOST) : query;
  }

  private static org.apache.lucene.search.Query selecting(org.apache.lucene.search.Query query) {
    return new ConstantScoreQuery(query);
  }

  private static boolean hasCjk(String pattern) {
    return pattern.codePoints().anyMatch(TextRuns::isCjk);
  }
}
