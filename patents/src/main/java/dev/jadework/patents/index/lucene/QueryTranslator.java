package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/// From the syntax tree to the index's own queries. Text and names count for the score; classes,
/// numbers, dates and wildcards only select.
final class QueryTranslator {
  /// A word in the title says more about the document than one in the abstract.
  private static final float TITLE_BOOST = 2;

  private final TextQueries prose = new TextQueries(true);
  private final TextQueries names = new TextQueries(false);

  org.apache.lucene.search.Query translate(Query query) {
    return switch (query) {
      case Query.Match match -> match(match.field(), match.text());
      case Query.Wildcard wildcard -> selecting(wildcard(wildcard.field(), wildcard.pattern()));
      case Query.Dates dates -> selecting(dates(dates.field(), dates.from(), dates.to()));
      case Query.And and -> and(and.parts());
      case Query.Or or -> anyOf(or.parts().stream().map(this::translate).toList());
      case Query.Not not -> and(List.of(not));
    };
  }

  private org.apache.lucene.search.Query match(QueryField field, String text) {
    return switch (field.kind()) {
      case TEXT ->
          anyOf(
              textFields(field).stream()
                  .map(index -> boosted(index, prose.containing(index, text)))
                  .toList());
      case NAME -> names.containing(nameField(field), text);
      case CLASS ->
          selecting(
              new TermQuery(
                  new Term(
                      field == QueryField.IPC ? PatentFields.IPC : PatentFields.MAIN_IPC, text)));
      case NUMBER -> selecting(new TermQuery(new Term(numberField(field), NumberKeys.typed(text))));
      case DATE -> throw new IllegalArgumentException("a date is an interval");
    };
  }

  private org.apache.lucene.search.Query wildcard(QueryField field, String pattern) {
    String literal = pattern.replace("\\", "\\\\");
    return switch (field.kind()) {
      case TEXT ->
          anyOf(textFields(field).stream().map(index -> wildcard(index, literal)).toList());
      case NAME -> wildcard(nameField(field) + PatentFields.EXACT, literal);
      case CLASS -> wildcard(field.name().toLowerCase(Locale.ROOT), literal);
      case NUMBER -> wildcard(numberField(field), NumberKeys.typed(pattern));
      case DATE -> throw new IllegalArgumentException("a date has no wildcard");
    };
  }

  private static org.apache.lucene.search.Query wildcard(String index, String pattern) {
    return new WildcardQuery(new Term(index, pattern));
  }

  static org.apache.lucene.search.Query dates(
      QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    ToLongFunction<LocalDate> day = LocalDate::toEpochDay;
    long first = from == null ? Long.MIN_VALUE : day.applyAsLong(from);
    long last = to == null ? Long.MAX_VALUE : day.applyAsLong(to);
    return field == QueryField.PD
        ? LongPoint.newRangeQuery(PatentFields.PUBLISHED, first, last)
        : LongRange.newIntersectsQuery(PatentFields.FILED, new long[] {first}, new long[] {last});
  }

  private org.apache.lucene.search.Query and(List<Query> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (Query part : parts) {
      if (part instanceof Query.Not not) {
        all.add(translate(not.part()), Occur.MUST_NOT);
      } else {
        all.add(translate(part), Occur.MUST);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
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
      String index, org.apache.lucene.search.Query query) {
    return index.equals(PatentFields.TITLE) ? new BoostQuery(query, TITLE_BOOST) : query;
  }

  private static org.apache.lucene.search.Query selecting(org.apache.lucene.search.Query query) {
    return new ConstantScoreQuery(query);
  }

  private static List<String> textFields(QueryField field) {
    return switch (field) {
      case TI -> List.of(PatentFields.TITLE);
      case AB -> List.of(PatentFields.ABSTRACT);
      case CL -> List.of(PatentFields.CLAIMS);
      case TA -> List.of(PatentFields.TITLE, PatentFields.ABSTRACT);
      case TAC -> List.of(PatentFields.TITLE, PatentFields.ABSTRACT, PatentFields.CLAIMS);
      default -> throw new IllegalArgumentException(field + " is no text");
    };
  }

  private static String nameField(QueryField field) {
    return field == QueryField.PA ? PatentFields.APPLICANT : PatentFields.INVENTOR;
  }

  private static String numberField(QueryField field) {
    return field == QueryField.PN ? PatentFields.PUBLICATION : PatentFields.APPLICATION;
  }
}
