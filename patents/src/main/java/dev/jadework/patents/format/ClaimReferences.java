package dev.jadework.patents.format;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 引用关系. Numbers of the claims a claim refers to, read from its text: “如权利要求1至4中任意一项所述”,
/// “according to any of claims 2, 3 or 5”, “nach Anspruch 2”, “selon la revendication 2”. A claim
/// can only refer to claims before it.
public final class ClaimReferences {
  private static final Pattern MENTION =
      Pattern.compile(
          "(?:权利要求(?:书)?(?:第)?|\\bclaims?\\s|\\bAnspr(?:uch|üchen?)\\s|\\brevendications?\\s)\\s*(\\d{1,4}(?:\\s*(?:至|到|~|～|-|－|—|–|、|,|，|或|和|及|与|to|or|and|bis|und|oder|à|et|ou)+"
              + "\\s*(?:权利要求\\s*)?\\d{1,4})*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STEP =
      Pattern.compile(
          "(?:\\s*(至|到|~|～|-|－|—|–|to|bis|à)\\s*)?\\D*?(\\d{1,4})", Pattern.CASE_INSENSITIVE);

  private ClaimReferences() {}

  /// @param number of the claim itself
  public static List<Integer> of(String text, int number) {
    TreeSet<Integer> references = new TreeSet<>();
    String plain = asciiDigits(text);
    Matcher mention = MENTION.matcher(plain).useTransparentBounds(true);
    Mentions mentions = new Mentions(plain);
    for (int at = mentions.from(0); at >= 0; at = mentions.from(at + 1)) {
      if (!mention.region(at, plain.length()).lookingAt()) {
        continue;
      }
      int previous = 0;
      Matcher step = STEP.matcher(mention.group(1));
      while (step.find()) {
        int next = Integer.parseInt(step.group(2));
        if (step.group(1) != null && previous > 0 && next - previous < number) {
          for (int between = previous + 1; between < next; between++) {
            references.add(between);
          }
        }
        references.add(next);
        previous = next;
      }
    }
    return number < 2 ? List.of() : List.copyOf(references.subSet(1, number));
  }

  /// Where the next mention can begin: looked for by its word, far faster than by the pattern.
  private static final class Mentions {
    /// Without their first letter, which may be a capital where the rest is not.
    private static final List<String> WORDS =
        List.of("利要求", "laim", "LAIM", "nspr", "NSPR", "evendication", "EVENDICATION");

    private final String text;
    private final int[] next = new int[WORDS.size()];

    Mentions(String text) {
      this.text = text;
    }

    /// @return −1 if there is none at `from` or behind it
    int from(int from) {
      int first = -1;
      for (int i = 0; i < next.length; i++) {
        if (next[i] >= 0 && next[i] <= from) {
          next[i] = text.indexOf(WORDS.get(i), from + 1);
        }
        if (next[i] > 0 && (first < 0 || next[i] <= first)) {
          first = next[i] - 1;
        }
      }
      return first;
    }
  }

  private static boolean fullWidthDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        return true;
      }
    }
    return false;
  }

  private static String asciiDigits(String text) {
    if (!fullWidthDigit(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '０' && c <= '９') {
        folded.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return folded.toString();
  }
}
