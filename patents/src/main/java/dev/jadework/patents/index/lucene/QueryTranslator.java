package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryClauses;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermQuery;

/// From the syntax tree to the index's own queries. Text and names count for the score; everything
/// else only selects. Not thread-safe.
final class QueryTranslator {
  /// A word in the title says more about the document than one in the abstract.
  private static final float TITLE_BOOST = 2;

  private final TextQueries prose = new TextQueries(true);
  private final PlaceTranslator places = new PlaceTranslator(prose);
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
      case Query.Quantities quantities -> selecting(Selections.quantities(quantities));
      case Query.ClassRange range -> selecting(Selections.range(range));
      case Query.ClassBelow below -> selecting(Selections.below(below));
      case Query.AnyOf any -> selecting(Selections.anyOf(any));
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

  private org.apache.lucene.search.Query wildcard(QueryField field, String pattern) {
    field.requireIndexed();
    return switch (field.kind()) {
      case TEXT ->
          anyOf(
              field.parts().stream()
                  .map(PatentFields::name)
                  .map(index -> places.ofForm(index, pattern))
                  .toList());
      case NAME -> TextQueries.ofForm(PatentFields.name(field) + PatentFields.EXACT, pattern);
      case CLASS -> TextQueries.ofForm(PatentFields.name(field), pattern);
      case NUMBER -> TextQueries.ofForm(PatentFields.name(field), NumberKeys.typed(pattern));
      case KEYWORD, DATE, QUANTITY ->
          throw new IllegalArgumentException(field + " has no wildcard");
    };
  }

  /// Selects by place and scores by the words.
  private org.apache.lucene.search.Query near(Query.Near near) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(places.near(near), Occur.FILTER);
    for (QueryClauses.Clause clause : QueryClauses.of(near)) {
      if (clause.query() instanceof Query.Match match) {
        query.add(match(match.field(), match.text()), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private org.apache.lucene.search.Query frequency(Query.Frequency frequency) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(places.frequency(frequency), Occur.FILTER);
    query.add(match(frequency.field(), frequency.text()), Occur.SHOULD);
    return query.build();
  }

  private org.apache.lucene.search.Query dated(Query.Dates dates) {
    dates.field().requireIndexed();
    return dates.field().ofStatus()
        ? status.dates(dates.field(), dates.from(), dates.to())
        : Selections.dates(dates.field(), dates.from(), dates.to());
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
}
