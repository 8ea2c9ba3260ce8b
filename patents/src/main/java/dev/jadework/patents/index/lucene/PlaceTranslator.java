package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.text.TextRuns;
import java.util.List;

/// 词位条件. Clauses that depend on where words stand in a text: proximity, frequency and forms of
/// Chinese words. Not thread-safe.
final class PlaceTranslator {
  private final TextQueries prose;

  PlaceTranslator(TextQueries prose) {
    this.prose = prose;
  }

  PlacesQuery near(Query.Near near) {
    return new PlacesQuery(indexes(fieldOf(near)), places(near), 1);
  }

  PlacesQuery frequency(Query.Frequency frequency) {
    return new PlacesQuery(
        indexes(frequency.field()), prose.phrase(frequency.text()), frequency.least());
  }

  /// Words of a form in one part of the text; without Chinese characters it takes no places.
  org.apache.lucene.search.Query ofForm(String index, String pattern) {
    return TextRuns.hasCjk(pattern)
        ? new PlacesQuery(List.of(index), prose.pattern(pattern), 1)
        : TextQueries.ofForm(index, pattern);
  }

  private Places places(Query part) {
    return switch (part) {
      case Query.Match match -> prose.phrase(match.text());
      case Query.Wildcard wildcard ->
          TextRuns.hasCjk(wildcard.pattern())
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
}
