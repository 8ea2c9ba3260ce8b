package dev.jadework.rules.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// 双语文字. A wording in Chinese and English.
public record Labels(String zh, String en) {
  /// The wording in the language of a locale: `zh…` gives Chinese, everything else English.
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  /// Both, as `zh` and `en`, to be written as JSON.
  public Map<String, String> both() {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("zh", zh);
    both.put("en", en);
    return both;
  }
}
