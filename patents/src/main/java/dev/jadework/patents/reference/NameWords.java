package dev.jadework.patents.reference;

import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// 名称比对. Names that a clause of a name field finds, where no index holds them. What has been
/// told of a name is kept; not thread-safe.
final class NameWords {
  private NameWords() {}

  /// Names that hold a text as an index finds it in them.
  static Predicate<String> containing(String text) {
    List<String> asked = words(text);
    return kept(name -> Collections.indexOfSubList(words(name), asked) >= 0);
  }

  /// Whole names of a form.
  static Predicate<String> like(String pattern) {
    Predicate<String> whole = Query.Wildcard.matching(pattern);
    return kept(name -> whole.test(FieldValues.nameKey(name)));
  }

  private static Predicate<String> kept(Predicate<String> found) {
    Map<String, Boolean> told = new HashMap<>();
    return name -> told.computeIfAbsent(name, found::test);
  }

  /// Each East Asian character and each other word.
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    TextRuns runs = new TextRuns(Folding.fold(name));
    while (runs.next()) {
      if (runs.cjk()) {
        runs.run().codePoints().mapToObj(Character::toString).forEach(words::add);
      } else {
        words.add(runs.run());
      }
    }
    return words;
  }
}
