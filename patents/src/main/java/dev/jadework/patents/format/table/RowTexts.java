package dev.jadework.patents.format.table;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.format.ClaimReferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// 文本. The texts and claims of a row, in the language the row names or their script tells.
record RowTexts(RowCells cells) {
  /// One text for each column that is filled, and for each language one.
  List<LocalizedText> of(TableField field) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    cells
        .of(field)
        .forEach(
            (head, value) -> {
              String language = language(value);
              if (texts.putIfAbsent(language, new LocalizedText(language, value)) != null) {
                cells.keep(head, value);
              }
            });
    return List.copyOf(texts.values());
  }

  private String language(String text) {
    String given = cells.first(TableField.LANGUAGE);
    if (given != null && given.matches("[A-Za-z]{2}")) {
      return given.toLowerCase(Locale.ROOT);
    }
    boolean han = false;
    for (int c : text.codePoints().toArray()) {
      switch (Character.UnicodeScript.of(c)) {
        case HIRAGANA, KATAKANA -> {
          return "ja";
        }
        case HANGUL -> {
          return "ko";
        }
        case HAN -> han = true;
        default -> {
          // Latin letters stand in texts of every language.
        }
      }
    }
    return han ? "zh" : "und";
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    String all = cells.first(TableField.CLAIMS);
    String text = all == null ? cells.first(TableField.FIRST_CLAIM) : all;
    if (text == null) {
      return claims;
    }
    String[] parts =
        all == null
            ? new String[] {text}
            : text.split("(?<=[。.;；\\n])\\s*(?=\\d{1,3}\\s*[.．、]\\s*\\D)");
    for (String part : parts) {
      int number = claims.size() + 1;
      String claim = part.strip();
      claims.add(new Claim(number, language(claim), claim, ClaimReferences.of(claim, number)));
    }
    return claims;
  }
}
