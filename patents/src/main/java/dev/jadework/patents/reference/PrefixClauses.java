package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 前缀对照. What finds the documents of a value by a table of IPC prefixes of which the longest wins:
/// for each of its prefixes the symbols below it, without those of longer prefixes.
final class PrefixClauses {
  private PrefixClauses() {}

  /// @param own prefixes of the value; classes, subclasses or main groups
  /// @param all prefixes of the table
  static List<Query> of(Collection<String> own, Collection<String> all) {
    List<Query> clauses = new ArrayList<>();
    for (String prefix : own.stream().sorted().toList()) {
      clauses.addAll(without(symbol(prefix), holes(symbol(prefix), all)));
    }
    return clauses;
  }

  /// Longer prefixes, without those within another of them, in the order of the scheme.
  private static List<ClassificationSymbol> holes(
      ClassificationSymbol prefix, Collection<String> all) {
    List<ClassificationSymbol> longer =
        all.stream()
            .map(PrefixClauses::symbol)
            .filter(other -> !other.equals(prefix) && prefix.covers(other))
            .toList();
    return longer.stream()
        .filter(
            hole -> longer.stream().noneMatch(other -> !other.equals(hole) && other.covers(hole)))
        .sorted(Comparator.comparing(hole -> ClassKeys.order(hole.toString())))
        .toList();
  }

  private static List<Query> without(
      ClassificationSymbol prefix, List<ClassificationSymbol> holes) {
    if (holes.isEmpty()) {
      return List.of(new Query.Match(QueryField.IPC, prefix.toString()));
    }
    List<Query> clauses = new ArrayList<>();
    Optional<String> from = Optional.of(prefix.toString());
    for (ClassificationSymbol hole : holes) {
      Optional<String> last = before(hole);
      if (from.isPresent()) {
        add(from.get(), last, clauses);
      }
      from = after(hole);
    }
    from.ifPresent(first -> add(first, Optional.of(prefix.toString()), clauses));
    return clauses;
  }

  /// @param last empty if nothing below the first symbol's level stands before the hole
  private static void add(String first, Optional<String> last, List<Query> clauses) {
    boolean some =
        last.isPresent() && ClassKeys.order(first).compareTo(ClassKeys.lastOrder(last.get())) <= 0;
    clauses.add(
        some
            ? new Query.ClassRange(QueryField.IPC, first, last.orElseThrow())
            : new Query.AnyOf(QueryField.IPC, Set.of(first)));
  }

  private static Optional<String> before(ClassificationSymbol hole) {
    Integer group = hole.mainGroup();
    if (group != null) {
      return group == 0 ? Optional.empty() : Optional.of(hole.subclass() + (group - 1));
    }
    char letter = hole.subclass().charAt(3);
    return letter == 'A'
        ? Optional.empty()
        : Optional.of(hole.subclass().substring(0, 3) + (char) (letter - 1));
  }

  private static Optional<String> after(ClassificationSymbol hole) {
    Integer group = hole.mainGroup();
    if (group != null) {
      return Optional.of(hole.subclass() + (group + 1));
    }
    char letter = hole.subclass().charAt(3);
    return letter == 'Z'
        ? Optional.empty()
        : Optional.of(hole.subclass().substring(0, 3) + (char) (letter + 1));
  }

  private static ClassificationSymbol symbol(String prefix) {
    return ClassificationSymbol.parse(prefix).orElseThrow();
  }
}
