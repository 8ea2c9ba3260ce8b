package dev.jadework.platform.projects;

import dev.jadework.rules.fact.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes values of fields: as text that is kept in the history, and as words for people.
public final class FieldText {
  private FieldText() {}

  /// Text that [FieldReader] understands again: money in 万元, days in ISO form, codes as codes.
  public static String stored(FieldType type, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Long fen when type == FieldType.MONEY -> Money.wan(fen);
      case LocalDate day -> day.toString();
      case List<?> lines -> lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
      default -> value.toString();
    };
  }

  /// Words for people: money with its unit, codes by their label; empty if not known.
  public static String shown(ProjectField field, @Nullable Object value, Locale locale) {
    return shown(field.type(), field.codes(), stored(field.type(), value), locale);
  }

  /// Words for people in place of text kept in the history.
  public static String shown(FieldType type, CodeList codes, String stored, Locale locale) {
    if (stored.isEmpty()) {
      return "";
    }
    return switch (type) {
      case MONEY -> stored + (locale.getLanguage().equals("zh") ? " 万元" : " × 10,000 yuan");
      case CODE, BOOLEAN -> codes.label(stored, locale);
      default -> stored;
    };
  }
}
