package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Query.AnyOf;
import dev.jadework.patents.query.Query.ClassBelow;
import dev.jadework.patents.query.Query.ClassRange;
import dev.jadework.patents.query.Query.Dates;
import dev.jadework.patents.query.Query.Quantities;
import dev.jadework.patents.query.QueryField;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// 区间与集合条件. Clauses that select by the keys of a field: intervals, parts of a classification and
/// sets of values.
final class Selections {
  private Selections() {}

  static ObjectNode dates(Dates dates) {
    return between(
        dates.field(),
        dates.from() == null ? null : dates.from().toEpochDay(),
        dates.to() == null ? null : dates.to().toEpochDay());
  }

  static ObjectNode quantities(Quantities wanted) {
    wanted.field().requireIndexed();
    return between(wanted.field(), wanted.from(), wanted.to());
  }

  private static ObjectNode between(QueryField field, @Nullable Long from, @Nullable Long to) {
    return Dsl.range(
        Mapping.name(field),
        from == null ? Long.MIN_VALUE : from,
        to == null ? Long.MAX_VALUE : to);
  }

  static ObjectNode range(ClassRange range) {
    return Dsl.range(
        Mapping.order(range.field()),
        ClassKeys.order(range.from()),
        ClassKeys.lastOrder(range.to()));
  }

  static ObjectNode below(ClassBelow below) {
    return Dsl.prefix(Mapping.order(below.field()), ClassKeys.order(below.symbol()));
  }

  static ObjectNode anyOf(AnyOf any) {
    QueryField field = any.field();
    return switch (field.kind()) {
      case CLASS -> anyTerm(Mapping.order(field), any, ClassKeys::order);
      case NUMBER -> anyTerm(Mapping.name(field), any, key -> key);
      default -> anyTerm(Mapping.exact(field), any, FieldValues::nameKey);
    };
  }

  private static ObjectNode anyTerm(String index, AnyOf any, UnaryOperator<String> key) {
    return Dsl.anyTerm(index, any.values().stream().map(key).map(DocumentJson::cut).toList());
  }
}
