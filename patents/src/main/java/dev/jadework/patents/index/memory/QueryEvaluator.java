package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.memory.TextPlaces.Span;
import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.DateInterval;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.status.StatusTimeline;
import dev.jadework.patents.text.EnglishStems;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 检索式的定义. Decides without an index whether a patent matches a query: the oracle that indexes are
/// held against. Slow, simple, exact. Not thread-safe.
public final class QueryEvaluator {
  private final EnglishStems stems = new EnglishStems();
  private final StatusClauses<Predicate<Patent>> status;
  private final Map<Query, Predicate<Patent>> told = new HashMap<>();

  /// Refuses clauses of legal status.
  public QueryEvaluator() {
    this(StatusClauses.withoutDay());
  }

  /// Tells the legal status of a day; refuses clauses of it if none is given.
  ///
  /// @param timeline of the application of a publication
  public static QueryEvaluator asOf(
      @Nullable LocalDate day, Function<Patent, StatusTimeline> timeline) {
    return day == null ? new QueryEvaluator() : new QueryEvaluator(new StatusOfDay(day, timeline));
  }

  /// Tells legal status as these clauses do.
  public QueryEvaluator(StatusClauses<Predicate<Patent>> status) {
    this.status = status;
  }

  public boolean matches(Query query, Patent patent) {
    return switch (query) {
      case Query.And and -> and.parts().stream().allMatch(part -> matches(part, patent));
      case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, patent));
      case Query.Xor xor -> matches(xor.left(), patent) != matches(xor.right(), patent);
      case Query.Not not -> !matches(not.part(), patent);
      case Query.Match match when match.field().ofStatus() -> ofStatus(query).test(patent);
      case Query.Match match -> match(match.field(), match.text(), patent);
      case Query.Wildcard wildcard -> wildcard(wildcard, patent);
      case Query.Near near -> near(near, patent);
      case Query.Frequency frequency -> occurrences(frequency, patent) >= frequency.least();
      case Query.Dates dates when dates.field().ofStatus() -> ofStatus(query).test(patent);
      case Query.Dates dates -> dated(dates, patent);
      case Query.Quantities quantities -> counted(quantities, patent);
      case Query.ClassRange range ->
          orders(range.field(), patent)
              .anyMatch(
                  key ->
                      key.compareTo(ClassKeys.order(range.from())) >= 0
                          && key.compareTo(ClassKeys.lastOrder(range.to())) <= 0);
      case Query.ClassBelow below ->
          orders(below.field(), patent)
              .anyMatch(k -> k.startsWith(ClassKeys.order(below.symbol())));
      case Query.AnyOf any -> anyOf(any, patent);
      case Query.Translated translated -> matches(translated.meaning(), patent);
      case Query.Prior prior ->
          throw new IllegalArgumentException(prior + " is not put in its place");
    };
  }

  /// Told once for all patents.
  private Predicate<Patent> ofStatus(Query clause) {
    return told.computeIfAbsent(
        clause,
        key ->
            switch (key) {
              case Query.Match match -> status.keyword(match.field(), match.text());
              case Query.Dates dates -> status.dates(dates.field(), dates.from(), dates.to());
              default -> throw new IllegalArgumentException(key + " asks for no status");
            });
  }

  private static boolean anyOf(Query.AnyOf any, Patent patent) {
    QueryField field = any.field();
    if (field.kind() == QueryField.Kind.CLASS) {
      return FieldValues.symbols(field, patent).stream().anyMatch(any.values()::contains);
    }
    if (field.kind() == QueryField.Kind.NUMBER) {
      return NumberKeys.of(field, patent).stream().anyMatch(any.values()::contains);
    }
    Set<String> keys = any.values().stream().map(FieldValues::nameKey).collect(Collectors.toSet());
    return FieldValues.names(field, patent).stream()
        .map(FieldValues::nameKey)
        .anyMatch(keys::contains);
  }

  private boolean match(QueryField field, String text, Patent patent) {
    field.requireIndexed();
    return switch (field.kind()) {
      case TEXT -> places(field, patent).anyMatch(p -> !p.phrase(text).isEmpty());
      case NAME ->
          FieldValues.names(field, patent).stream()
              .anyMatch(name -> !TextPlaces.ofName(name, stems).phrase(text).isEmpty());
      case CLASS -> levels(field, patent).anyMatch(text::equals);
      case NUMBER ->
          !Collections.disjoint(NumberKeys.of(field, patent), NumberKeys.asked(field, text));
      case KEYWORD -> Keywords.of(field, patent).contains(text);
      case DATE, QUANTITY -> throw new IllegalArgumentException(field + " takes an interval");
    };
  }

  private boolean wildcard(Query.Wildcard wildcard, Patent patent) {
    QueryField field = wildcard.field();
    field.requireIndexed();
    String pattern = wildcard.pattern();
    return switch (field.kind()) {
      case TEXT -> places(field, patent).anyMatch(p -> !p.wildcard(pattern).isEmpty());
      case NAME ->
          FieldValues.names(field, patent).stream()
              .map(FieldValues::nameKey)
              .anyMatch(Query.Wildcard.matching(pattern));
      case CLASS -> levels(field, patent).anyMatch(Query.Wildcard.matching(pattern));
      case NUMBER ->
          NumberKeys.of(field, patent).stream()
              .anyMatch(Query.Wildcard.matching(NumberKeys.typed(pattern)));
      case KEYWORD, DATE, QUANTITY ->
          throw new IllegalArgumentException(field + " has no wildcard");
    };
  }

  private boolean near(Query.Near near, Patent patent) {
    return places(fieldOf(near), patent).anyMatch(p -> !spans(near, p).isEmpty());
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

  private static Set<Span> spans(Query part, TextPlaces text) {
    return switch (part) {
      case Query.Match match -> text.phrase(match.text());
      case Query.Wildcard wildcard -> text.wildcard(wildcard.pattern());
      case Query.Or or ->
          or.parts().stream().flatMap(p -> spans(p, text).stream()).collect(Collectors.toSet());
      case Query.Near near -> pairs(near, text);
      default -> throw new IllegalArgumentException(part + " has no place in a text");
    };
  }

  /// Every pair that fulfils the condition.
  private static Set<Span> pairs(Query.Near near, TextPlaces text) {
    Set<Span> pairs = new HashSet<>();
    Set<Span> rights = spans(near.right(), text);
    for (Span left : spans(near.left(), text)) {
      for (Span right : rights) {
        boolean inOrder = left.last() < right.first();
        boolean reversed = right.last() < left.first();
        int between = inOrder ? right.first() - left.last() - 1 : left.first() - right.last() - 1;
        Span both = left.and(right);
        boolean fits =
            switch (near.scope()) {
              case PLACES -> (inOrder || !near.ordered() && reversed) && between <= near.most();
              case SENTENCE -> (inOrder || !near.ordered()) && text.inOneSentence(both);
              case PARAGRAPH -> (inOrder || !near.ordered()) && text.inOneParagraph(both);
            };
        if (fits) {
          pairs.add(both);
        }
      }
    }
    return pairs;
  }

  private long occurrences(Query.Frequency frequency, Patent patent) {
    return places(frequency.field(), patent)
        .mapToLong(text -> text.phrase(frequency.text()).size())
        .sum();
  }

  private Stream<TextPlaces> places(QueryField field, Patent patent) {
    return FieldValues.texts(field, patent).stream().map(text -> TextPlaces.ofText(text, stems));
  }

  private boolean dated(Query.Dates dates, Patent patent) {
    dates.field().requireIndexed();
    LocalDate from = dates.from();
    LocalDate to = dates.to();
    for (DateInterval days : FieldValues.days(dates.field(), patent)) {
      boolean begins = to == null || !days.first().isAfter(to);
      boolean ends = from == null || !days.last().isBefore(from);
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean counted(Query.Quantities wanted, Patent patent) {
    wanted.field().requireIndexed();
    OptionalLong value = FieldValues.quantity(wanted.field(), patent);
    return value.isPresent()
        && within(value.getAsLong(), wanted.from(), true)
        && within(value.getAsLong(), wanted.to(), false);
  }

  private static boolean within(long value, @Nullable Long limit, boolean lower) {
    return limit == null || (lower ? value >= limit : value <= limit);
  }

  private static Stream<String> levels(QueryField field, Patent patent) {
    return FieldValues.symbols(field, patent).stream()
        .flatMap(symbol -> ClassKeys.levels(symbol).stream());
  }

  private static Stream<String> orders(QueryField field, Patent patent) {
    return FieldValues.symbols(field, patent).stream().map(ClassKeys::order);
  }
}
