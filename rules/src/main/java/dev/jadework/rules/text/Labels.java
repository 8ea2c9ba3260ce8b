package dev.jadework.rules.text;

/// 双语文字. A wording in Chinese and English.
public record Labels(String zh, String en) {
  /// The wording in the language of a locale: `zh…` gives Chinese, everything else English.
  public String in(java.util.Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
