package dev.jadework.patents.similarity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 理由用语. A reason of a hit ([PriorArtResult.Reason]) in words: what is no term of the text stands
/// there in signs, the same in every language.
public enum ReasonWords {
  CITATION_OF_MEMBER(
      "⌂ (\\S+) → (.*)", "经同族 {0} 与 {1} 有引证关系", "citation by way of family member {0}, {1}"),
  TERM_OF_MEMBER("(.*) ⌂ (.*)", "{0}（见同族 {1}）", "{0} (said by family member {1})"),
  CITATION("→ (.*)", "与 {0} 有引证关系", "citation, {0}"),
  NEIGHBOUR("≈ (.*)", "与 {0} 相近", "close to {0}"),
  INVENTOR("✎ (.*)", "发明人 {0}", "inventor {0}"),
  /// A term of the text, or a class.
  ITSELF("(.*)", "{0}", "{0}");

  private final Pattern signs;
  private final String zh;
  private final String en;

  ReasonWords(String signs, String zh, String en) {
    this.signs = Pattern.compile(signs, Pattern.DOTALL);
    this.zh = zh;
    this.en = en;
  }

  /// A reason's term in Chinese, or for any other language in English.
  public static String of(String term, Locale locale) {
    for (ReasonWords words : values()) {
      Matcher names = words.signs.matcher(term);
      if (names.matches()) {
        String form = locale.getLanguage().equals("zh") ? words.zh : words.en;
        String second = names.groupCount() > 1 ? names.group(2) : "";
        return new MessageFormat(form, Locale.ROOT).format(new Object[] {names.group(1), second});
      }
    }
    throw new IllegalStateException("ITSELF takes every term: " + term);
  }
}
