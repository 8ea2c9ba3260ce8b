package dev.jadework.patents.reference;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.QueryField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// 库外号码. Which numbers of a table the corpus does not have. Each is looked up once in a state
/// of the corpus, however many queries ask. Thread-safe.
final class AbsentNumbers {
  private final PatentIndex index;
  private final Set<MarkedNumber> there = new HashSet<>();
  private final Set<MarkedNumber> absent = new HashSet<>();
  private String snapshot = "";

  AbsentNumbers(PatentIndex index) {
    this.index = index;
  }

  /// Those of the numbers of which the corpus has no document, as the table writes them.
  synchronized List<String> of(List<MarkedNumber> numbers) {
    String now = index.snapshot().id();
    if (!now.equals(snapshot)) {
      there.clear();
      absent.clear();
      snapshot = now;
    }
    lookUp(numbers.stream().filter(one -> !there.contains(one) && !absent.contains(one)).toList());
    return numbers.stream().filter(absent::contains).map(MarkedNumber::written).distinct().toList();
  }

  private void lookUp(List<MarkedNumber> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    Set<String> keys = new HashSet<>();
    index.forEachOutline(
        MarkedFields.numbers(TableMarks.marked(numbers)),
        null,
        patent -> {
          keys.addAll(NumberKeys.of(QueryField.PN, patent));
          keys.addAll(NumberKeys.of(QueryField.AN, patent));
        });
    numbers.forEach(number -> (number.among(keys) ? there : absent).add(number));
  }
}
