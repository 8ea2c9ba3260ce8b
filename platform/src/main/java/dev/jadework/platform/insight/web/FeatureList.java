package dev.jadework.platform.insight.web;

import dev.jadework.platform.insight.register.FeatureSuggestions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// 技术特征清单. The features in the form of a new assessment while they are being put in order.
///
/// @param texts one per line of the form, in order; blank ones are lines not filled in yet
record FeatureList(List<String> texts) {
  /// More than anyone compares.
  private static final int MOST = 50;

  FeatureList {
    texts = texts.stream().map(String::strip).limit(MOST).toList();
  }

  /// As sent by the form. Read here because Spring splits a single value at its commas.
  static FeatureList sent(HttpServletRequest request) {
    String[] values = request.getParameterValues("feature");
    return new FeatureList(values == null ? List.of() : List.of(values));
  }

  List<String> filled() {
    return texts.stream().filter(text -> !text.isEmpty()).toList();
  }

  /// The list after a button was pressed.
  ///
  /// @param change `add`, `suggest`, `remove:2`, `up:2` or `down:2`; anything else changes nothing
  FeatureList changed(String change, String proposal) {
    String[] parts = change.split(":", 2);
    List<String> changed = new ArrayList<>(texts);
    int at = parts.length == 2 && parts[1].matches("[0-9]{1,3}") ? Integer.parseInt(parts[1]) : -1;
    boolean known = at >= 0 && at < changed.size();
    switch (parts[0]) {
      case "add" -> changed.add("");
      case "suggest" -> {
        changed.removeIf(String::isEmpty);
        FeatureSuggestions.of(proposal).stream()
            .filter(one -> !changed.contains(one))
            .forEach(changed::add);
      }
      case "remove" -> {
        if (known) {
          changed.remove(at);
        }
      }
      case "up" -> {
        if (known && at > 0) {
          Collections.swap(changed, at, at - 1);
        }
      }
      case "down" -> {
        if (known && at + 1 < changed.size()) {
          Collections.swap(changed, at, at + 1);
        }
      }
      default -> {
        // Pressed Enter in a field: the list stays.
      }
    }
    return new FeatureList(changed);
  }
}
