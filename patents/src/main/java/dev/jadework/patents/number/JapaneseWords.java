package dev.jadework.patents.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 日本号码的文字. Names of Japanese gazettes and eras in characters, in Japanese, simplified and
/// traditional spelling: `特開平5-53868号公報`, `特开2010-123456`, `平成5年特許願第53868号`.
final class JapaneseWords {
  private static final String ERA_SIGNS = "明大昭平令";
  private static final String ERA_LETTERS = "MTSHR";

  private static final String OTHER_SPELLINGS = "开實实許许愿录錄报號譯发";
  private static final String JAPANESE = "開実実許許願録録報号訳発";

  /// Second characters of eras, and what stands around numbers.
  private static final String MEANINGLESS = "治正和成号公報番日本国";

  private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
  private static final Pattern BRACKETS = Pattern.compile("\\([A-Z]?\\d?\\)");
  private static final Pattern SPACED =
      Pattern.compile("(?:JP)? ?(?:P\\.? ?)?([MTSHR]?\\d{1,2}) (\\d{3,6}(?: ?[A-Z]\\d?)?)");

  private JapaneseWords() {}

  static Optional<WrittenForm> read(String folded) {
    if (!HAN.matcher(folded).matches()) {
      return folded.startsWith("JP") ? latin(folded) : Optional.empty();
    }
    String text = spelled(folded.startsWith("JP") ? folded.substring(2) : folded);
    Optional<GazetteName> name = GazetteName.in("JP", text);
    String number = number(BRACKETS.matcher(GazetteName.removed("JP", text)).replaceAll(""));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    boolean republished = text.startsWith("再") && !number.startsWith("WO");
    String whole = republished ? "WO" + number : number;
    return Optional.of(
        name.map(n -> WrittenForm.named(n, whole)).orElseGet(() -> WrittenForm.as("JP" + whole)));
  }

  /// `JP 59 035659 U`: a blank parts year and serial.
  private static Optional<WrittenForm> latin(String folded) {
    Matcher spaced = SPACED.matcher(folded);
    return spaced.matches()
        ? Optional.of(WrittenForm.as("JP" + spaced.group(1) + '-' + spaced.group(2)))
        : Optional.empty();
  }

  /// Eras as letters, the words around the number away; empty if a word is left that means
  /// something else.
  private static String number(String text) {
    StringBuilder number = new StringBuilder();
    for (char c : text.strip().toCharArray()) {
      int era = ERA_SIGNS.indexOf(c);
      boolean afterDigit =
          !number.isEmpty() && NumberText.digit(number.charAt(number.length() - 1));
      if (era >= 0) {
        number.append(ERA_LETTERS.charAt(era));
      } else if (c == '元') {
        number.append('1');
      } else if (c == '年' || c == '第' || c == ' ') {
        number.append(afterDigit ? "-" : "");
      } else if (c < 0x80) {
        number.append(c);
      } else if (MEANINGLESS.indexOf(c) < 0) {
        return "";
      }
    }
    return number.toString();
  }

  private static String spelled(String text) {
    StringBuilder spelled = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int other = OTHER_SPELLINGS.indexOf(c);
      spelled.append(other < 0 ? c : JAPANESE.charAt(other));
    }
    return spelled.toString();
  }
}
