package dev.jadework.platform.projects.web;

import dev.jadework.rules.pack.Clause;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// 检索词. The words of a search in clauses: each must stand in the clause, in either language, in its
/// ids or among its departments.
///
/// @param words in lower case; none for a blank question
record ClauseWords(List<String> words) {
  ClauseWords {
    words = List.copyOf(words);
  }

  static ClauseWords of(String question) {
    return new ClauseWords(
        Stream.of(question.strip().toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// Whether all words stand in the clause; so they do if there are none.
  boolean in(Clause clause) {
    return isEmpty() || words.stream().allMatch(text(clause)::contains);
  }

  private static String text(Clause clause) {
    return String.join(
            "\n",
            clause.id(),
            clause.number(),
            clause.text().zh(),
            clause.text().en(),
            clause.binds().map(binds -> binds.zh() + "\n" + binds.en()).orElse(""),
            String.join("\n", clause.departments()))
        .toLowerCase(Locale.ROOT);
  }
}
