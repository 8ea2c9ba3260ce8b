package dev.jadework.platform.insight.assessment;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 特征词. The terms by which texts are compared: pairs of neighbouring Chinese characters, and Latin
/// words. Pairs need no dictionary, so a new technical word counts as much as a known one.
final class FeatureTerms {
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[a-z][a-z0-9]*");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /// Words that say nothing about a technique; text is cut at them, so no pair spans one.
  private static final Pattern CUT =
      Pattern.compile(
          "其特征在于|特征在于|所述|一种|包括|用于|采用|具有|进行|实现|通过|使用|利用|以及|从而|能够|可以"
              + "|本项目|本发明|本实用新型|方法|系统|装置|技术"
              + "|[的与和及或在其为是由对将于而并且从以所该被把使等之了至各]");

  private static final Set<String> ENGLISH_STOP =
      Set.of(
          "the",
          "and",
          "for",
          "with",
          "that",
          "which",
          "from",
          "into",
          "are",
          "this",
          "said",
          "has",
          "have",
          "its",
          "wherein",
          "method",
          "system",
          "device",
          "comprising",
          "comprises",
          "used",
          "using",
          "being",
          "such",
          "can",
          "one",
          "each",
          "between",
          "according",
          "based");

  private FeatureTerms() {}

  /// The terms of a text in order of appearance, each once.
  static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    Matcher runs = RUN.matcher(CUT.matcher(folded(text)).replaceAll(" "));
    while (runs.find()) {
      String run = runs.group();
      if (!han(run)) {
        latin(run, terms);
      } else if (run.length() == 1) {
        terms.add(run);
      } else {
        for (int i = 0; i + 2 <= run.length(); i++) {
          terms.add(run.substring(i, i + 2));
        }
      }
    }
    return terms;
  }

  /// True if the text has a Chinese character.
  static boolean han(String text) {
    return HAN.matcher(text).find();
  }

  /// Neighbouring pairs joined again to readable words: `液冷`, `冷板` → `液冷板`.
  static List<String> readable(Set<String> found, String feature) {
    String text = folded(feature);
    boolean[] marked = new boolean[text.length()];
    for (String term : found) {
      for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        java.util.Arrays.fill(marked, at, at + term.length(), true);
      }
    }
    Set<String> words = new LinkedHashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean on = i < text.length() && marked[i];
      if (on && start < 0) {
        start = i;
      } else if (!on && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return List.copyOf(words);
  }

  private static void latin(String word, Set<String> terms) {
    if (word.length() < 2 || ENGLISH_STOP.contains(word)) {
      return;
    }
    // Plural and singular are one term; more stemming would hide from the reader what matched.
    terms.add(
        word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
