package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Query.AnyOf;
import dev.jadework.patents.query.Query.ClassBelow;
import dev.jadework.patents.query.Query.ClassRange;
import dev.jadework.patents.query.Query.Quantities;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// 区间与集合条件. Clauses that select by the keys of a field: intervals, parts of a classification and
/// sets of values.
final class Selections {
  private Selections() {}

  /// Both days included; null for open.
  static Query dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
    long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
    String index = PatentFields.name(field);
    return PatentFields.mayBeAYear(field)
        ? LongRange.newIntersectsQuery(index, new long[] {first}, new long[] {last})
        : LongPoint.newRangeQuery(index, first, last);
  }

  static Query quantities(Quantities wanted) {
    wanted.field().requireIndexed();
    Long from = wanted.from();
    Long to = wanted.to();
    return LongPoint.newRangeQuery(
        PatentFields.name(wanted.field()),
        from == null ? Long.MIN_VALUE : from,
        to == null ? Long.MAX_VALUE : to);
  }

  static Query range(ClassRange range) {
    return TermRangeQuery.newStringRange(
        PatentFields.order(range.field()),
        ClassKeys.order(range.from()),
        ClassKeys.lastOrder(range.to()),
        true,
        true);
  }

  static Query below(ClassBelow below) {
    return new PrefixQuery(
        new Term(PatentFields.order(below.field()), ClassKeys.order(below.symbol())));
  }

  static Query anyOf(AnyOf any) {
    QueryField field = any.field();
    return switch (field.kind()) {
      case CLASS -> anyTerm(PatentFields.order(field), any, ClassKeys::order);
      case NUMBER -> anyTerm(PatentFields.name(field), any, key -> key);
      default -> anyTerm(PatentFields.name(field) + PatentFields.EXACT, any, FieldValues::nameKey);
    };
  }

  private static Query anyTerm(String index, AnyOf any, UnaryOperator<String> key) {
    return new TermInSetQuery(
        index, any.values().stream().map(key).map(PatentFields::cut).map(BytesRef::new).toList());
  }
}
