package dev.jadework.rules.time;

import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;

/// 差异. One thing that is said in two ways.
///
/// @param what what it is: 取值, 关口, 适用条件
/// @param before as it was; empty labels if it was not there
/// @param after as it is; empty labels if it is no longer there
public record Difference(Labels what, Labels before, Labels after) {
  /// Collects the differences between two things, leaving out what is the same.
  static final class Collector {
    private final List<Difference> found = new ArrayList<>();

    Collector add(String zh, String en, Labels before, Labels after) {
      if (!before.equals(after)) {
        found.add(new Difference(new Labels(zh, en), before, after));
      }
      return this;
    }

    Collector add(String zh, String en, Object before, Object after) {
      return add(zh, en, same(before), same(after));
    }

    List<Difference> all() {
      return List.copyOf(found);
    }

    private static Labels same(Object value) {
      String text = String.valueOf(value).strip();
      return new Labels(text, text);
    }
  }
}
