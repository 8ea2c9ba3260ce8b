package dev.jadework.patents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// 简单检索. Words typed without field or operator, with the numbers, dates, classes and names among
/// them told from the text, and the query they are taken for. Whatever was guessed is shown, and
/// the plain reading, all of it text, stays one step away.
///
/// Rules of Espacenet's smart search: `yyyymmdd` and `dd.mm.yyyy` are days of publication,
/// `H01M5/12` and `B03` classes, 2 to 4 letters with digits numbers, capitalised words names. Added
/// are Chinese numbers without office, other forms of dates, and Chinese names that end as those of
/// companies, universities and institutes do.
///
/// @param parts in the order typed
public record SimpleSearch(List<Part> parts) {
  public SimpleSearch {
    parts = List.copyOf(parts);
  }

  /// What a part was taken for.
  public enum Kind {
    NUMBER,
    DATE,
    CLASS,
    NAME,
    TEXT
  }

  /// A part of what was typed.
  ///
  /// @param text as typed
  /// @param clause what finds it
  public record Part(Kind kind, String text, String clause) {}

  /// Empty if nothing but text was typed, or the query language: a field, bracket, phrase, operator
  /// or earlier search.
  public static Optional<SimpleSearch> read(String typed) {
    return SimpleReader.read(typed)
        .filter(parts -> parts.stream().anyMatch(part -> part.kind() != Kind.TEXT))
        .map(SimpleSearch::new);
  }

  /// The query: all parts, but any of several numbers and any of several days, of which a document
  /// has but one.
  public String query() {
    List<String> clauses = new ArrayList<>();
    any(Kind.NUMBER).ifPresent(clauses::add);
    any(Kind.DATE).ifPresent(clauses::add);
    parts.stream()
        .filter(part -> part.kind() != Kind.NUMBER && part.kind() != Kind.DATE)
        .map(Part::clause)
        .forEach(clauses::add);
    return String.join(" AND ", clauses);
  }

  private Optional<String> any(Kind kind) {
    List<Part> own = parts.stream().filter(part -> part.kind() == kind).toList();
    return switch (own.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(own.getFirst().clause());
      default ->
          Optional.of(own.stream().map(Part::clause).collect(Collectors.joining(" OR ", "(", ")")));
    };
  }
}
