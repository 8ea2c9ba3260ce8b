package dev.jadework.patents.query;

import dev.jadework.patents.resource.OwnTable;
import dev.jadework.patents.text.TextRuns;
import java.util.List;
import java.util.Optional;

/// 技术问题、手段、功效. Answers TP, TM and TE, which records do not single out, through
/// sentences: the text stands in one sentence with a cue, as `TE=寿命` in `从而提高了使用寿命`.
/// The definition is this product's own, and so are the cues, in `statement-cues.tsv` beside this
/// class. That a sentence of means states no effect as well cannot be said in a query, and is not
/// asked.
public final class Statements {
  private record Cue(QueryField field, boolean chinese, String text) {}

  private static final List<Cue> CUES = load();

  private Statements() {}

  /// The query with every clause of these fields beside what finds it.
  static Query translated(Query query) {
    return switch (query) {
      case Query.And and -> new Query.And(all(and.parts()));
      case Query.Or or when field(or).isEmpty() -> new Query.Or(all(or.parts()));
      case Query.Xor xor -> new Query.Xor(translated(xor.left()), translated(xor.right()));
      case Query.Not not -> new Query.Not(translated(not.part()));
      default ->
          field(query)
              .<Query>map(field -> new Query.Translated(query, meaning(field, query)))
              .orElse(query);
    };
  }

  /// The field of a clause that is answered so; empty for others.
  public static Optional<QueryField> field(Query clause) {
    return switch (clause) {
      case Query.Match match -> stated(match.field());
      case Query.Wildcard wildcard -> stated(wildcard.field());
      case Query.Near near -> field(near.left());
      case Query.Or or -> {
        Optional<QueryField> first = field(or.parts().getFirst());
        yield or.parts().stream().allMatch(part -> field(part).equals(first))
            ? first
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /// What finds a clause of these fields in each of the [#sources]; none for other clauses.
  static List<Query> places(Query.Translated clause) {
    return field(clause.asked()).isPresent() && clause.meaning() instanceof Query.Or any
        ? any.parts()
        : List.of();
  }

  /// Where the sentences are looked for.
  public static List<QueryField> sources(QueryField field) {
    return switch (field) {
      case TP -> List.of(QueryField.AB, QueryField.BG, QueryField.SI);
      case TM -> List.of(QueryField.AB, QueryField.CL, QueryField.SI);
      case TE -> List.of(QueryField.AB, QueryField.SI);
      default -> throw new IllegalArgumentException(field + " is no field of statements");
    };
  }

  /// Words and phrases of which one stands in a sentence that states something of the field.
  public static List<String> cues(QueryField field) {
    return CUES.stream().filter(cue -> cue.field == field).map(Cue::text).toList();
  }

  private static Optional<QueryField> stated(QueryField field) {
    return field.stated() ? Optional.of(field) : Optional.empty();
  }

  private static List<Query> all(List<Query> parts) {
    return parts.stream().map(Statements::translated).toList();
  }

  private static Query meaning(QueryField field, Query asked) {
    boolean chinese = chinese(asked);
    return new Query.Or(
        sources(field).stream()
            .<Query>map(
                part ->
                    new Query.Near(
                        in(part, asked),
                        cues(field, part, chinese),
                        Query.Near.Scope.SENTENCE,
                        0,
                        false))
            .toList());
  }

  /// Chinese text stands in Chinese sentences, other words may as well.
  private static Query cues(QueryField field, QueryField part, boolean chineseOnly) {
    return new Query.Or(
        CUES.stream()
            .filter(cue -> cue.field == field && (cue.chinese || !chineseOnly))
            .<Query>map(cue -> new Query.Match(part, cue.text))
            .toList());
  }

  private static Query in(QueryField field, Query asked) {
    return switch (asked) {
      case Query.Match match -> new Query.Match(field, match.text());
      case Query.Wildcard wildcard -> new Query.Wildcard(field, wildcard.pattern());
      case Query.Near near ->
          new Query.Near(
              in(field, near.left()),
              in(field, near.right()),
              near.scope(),
              near.most(),
              near.ordered());
      case Query.Or or -> new Query.Or(or.parts().stream().map(part -> in(field, part)).toList());
      default -> throw new IllegalArgumentException(asked + " has no place in a sentence");
    };
  }

  private static boolean chinese(Query asked) {
    return switch (asked) {
      case Query.Match match -> TextRuns.hasCjk(match.text());
      case Query.Wildcard wildcard -> TextRuns.hasCjk(wildcard.pattern());
      case Query.Near near -> chinese(near.left()) || chinese(near.right());
      case Query.Or or -> or.parts().stream().allMatch(Statements::chinese);
      default -> false;
    };
  }

  private static List<Cue> load() {
    return OwnTable.rows(Statements.class, "statement-cues.tsv", 3).stream()
        .map(row -> new Cue(QueryField.valueOf(row.get(0)), row.get(1).equals("zh"), row.get(2)))
        .toList();
  }
}
