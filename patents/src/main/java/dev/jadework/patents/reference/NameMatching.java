package dev.jadework.patents.reference;

import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// 名称匹配. Names that a clause of a name field finds, where no index holds them. What has been
/// told of a name is kept; not thread-safe.
final class NameMatching {
  private NameMatching() {}

  /// Names that hold a text as an index finds it in them.
  static Predicate<String> containing(String text) {
    List<String> asked = words(text);
    return kept(name -> Collections.indexOfSubList(words(name), asked) >= 0);
  }

  /// Names that hold one of several texts, however many these are.
  static Predicate<String> containingAny(Collection<String> texts) {
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (String text : texts) {
      List<String> asked = words(text);
      if (!asked.isEmpty()) {
        byFirst.computeIfAbsent(asked.getFirst(), _ -> new ArrayList<>()).add(asked);
      }
    }
    return kept(name -> holdsOne(words(name), byFirst));
  }

  private static boolean holdsOne(List<String> name, Map<String, List<List<String>>> byFirst) {
    for (int at = 0; at < name.size(); at++) {
      List<String> rest = name.subList(at, name.size());
      for (List<String> asked : byFirst.getOrDefault(name.get(at), List.of())) {
        if (asked.size() <= rest.size() && rest.subList(0, asked.size()).equals(asked)) {
          return true;
        }
      }
    }
    return false;
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
