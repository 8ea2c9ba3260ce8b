package dev.jadework.platform.insight.report;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Picks the wording of a language; both stand side by side in the code so that none is missing.
record Wording(Locale locale) {

  boolean chinese() {
    return locale.getLanguage().equals("zh");
  }

  String of(String zh, String en) {
    return chinese() ? zh : en;
  }

  String of(Labels labels) {
    return labels.in(locale);
  }

  /// A pattern in both languages with the same values.
  String of(String zh, String en, Object... values) {
    return String.format(Locale.ROOT, of(zh, en), values);
  }

  /// `2025年6月30日` or `2025-06-30`; a dash where unknown.
  String date(@Nullable LocalDate date) {
    if (date == null) {
      return "—";
    }
    return chinese()
        ? date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
        : date.toString();
  }

  String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  /// Joins parts of an enumeration.
  String join(Iterable<String> parts) {
    return String.join(chinese() ? "；" : "; ", parts);
  }
}
