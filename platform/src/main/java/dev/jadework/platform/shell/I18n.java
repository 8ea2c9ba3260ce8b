package dev.jadework.platform.shell;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// 语言. The words of one language, for templates and for exports. A key that is missing shows itself
/// in brackets; a test keeps that from happening.
public final class I18n implements LocalizationSupport {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource messages;
  private final Locale locale;

  public I18n(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The value of the HTML attribute `lang`.
  public String tag() {
    return locale.toLanguageTag();
  }

  public boolean chinese() {
    return locale.getLanguage().equals("zh");
  }

  /// The wording for a key, with `{0}`, `{1}` … replaced; plain text, which templates escape.
  public String text(String key, @Nullable Object... values) {
    String missing = "⟦" + key + "⟧";
    return String.valueOf(messages.getMessage(key, values, missing, locale));
  }

  /// One of two wordings, for data that carries both.
  public String choose(String zh, String en) {
    return chinese() ? zh : en;
  }

  /// A date as in tables, `2025-06-30`; an en dash when there is none.
  public String date(@Nullable LocalDate date) {
    return date == null ? "–" : date.toString();
  }

  /// A moment in Beijing time to the minute.
  public String moment(@Nullable Instant instant) {
    return instant == null ? "–" : MOMENT.format(instant.atZone(ZONE));
  }

  /// An amount in 万元, without the unit, which stands in the label: 499,990,000 fen → `499.99`.
  public String wan(@Nullable Long fen) {
    if (fen == null) {
      return "–";
    }
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(BigDecimal.valueOf(fen, 6));
  }

  /// A figure with at most two decimals, `384,000.5`.
  public String figure(BigDecimal figure) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(figure);
  }

  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @Override
  public String lookup(String key) {
    return text(key);
  }

  @Override
  public Content localize(String key) {
    return output -> output.writeUserContent(text(key));
  }

  @Override
  public Content localize(String key, @Nullable Object... values) {
    return output -> output.writeUserContent(text(key, values));
  }
}
