package dev.jadework.patents.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// 中文名称. Reads names in Chinese characters.
final class ChineseNames {
  private static final NameWords WORDS = NameWords.STARTER;
  private static final int SHORTEST_CORE = 2;

  /// Two characters are the name of many bodies.
  private static final int TELLING = 3;

  private ChineseNames() {}

  static ApplicantName read(String raw) {
    List<String> brackets = new ArrayList<>();
    SortedSet<String> forms = new TreeSet<>();
    String whole = withoutBrackets(fold(raw), brackets);
    ApplicantType type = ChineseTypes.of(whole);
    String name = withoutLeadingForm(whole, forms);
    if (ChineseParts.universityOfItsPlace(name) && !brackets.isEmpty()) {
      name += "(" + String.join("", brackets) + ")";
      brackets.clear();
    }
    List<String> branches = new ArrayList<>();
    for (String bracket : brackets) {
      (WORDS.chinese("form").contains(bracket) ? forms : branches).add(bracket);
    }
    String head = ChineseParts.head(name);
    if (!head.isEmpty()) {
      branches.add(name.substring(head.length()));
      name = head;
    }
    String rest = name;
    String core = name;
    SortedSet<String> places = new TreeSet<>();
    SortedSet<String> trades = new TreeSet<>();
    if (type == ApplicantType.ENTERPRISE || type == ApplicantType.BANK) {
      rest = withoutEnds(name, forms, "form");
      core = rest;
    }
    if (type == ApplicantType.ENTERPRISE) {
      core = withoutTrades(withoutPlaces(rest, places), trades);
      if (WORDS.chinese("trade").contains(core) || WORDS.chinese("light").contains(core)) {
        // Place and trade are all there is, so that they tell: 山东水泥厂, 山东煤矿机械.
        core = rest;
      }
    }
    return new ApplicantName(
        raw,
        rest,
        String.join(" ", forms),
        core,
        trades,
        places,
        List.copyOf(branches),
        head.isEmpty() ? "" : rest,
        false,
        core.codePointCount(0, core.length()) >= TELLING,
        true,
        type);
  }

  /// Width, case, brackets and traditional characters in one form; letters, digits and brackets
  /// only.
  private static String fold(String raw) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(raw, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(
            c ->
                c == '〔' || c == '[' || c == '【' ? '(' : c == '〕' || c == ']' || c == '】' ? ')' : c)
        .filter(c -> Character.isLetterOrDigit(c) || c == '(' || c == ')')
        .map(WORDS::simplified)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static String withoutBrackets(String name, List<String> contents) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      int open = name.indexOf('(', at);
      int close = open < 0 ? -1 : name.indexOf(')', open);
      if (close < 0) {
        rest.append(name.substring(at).replace("(", "").replace(")", ""));
        break;
      }
      rest.append(name, at, open);
      contents.add(name.substring(open + 1, close));
      at = close + 1;
    }
    return rest.isEmpty() ? name : rest.toString();
  }

  /// Japanese forms stand before the name as well: 株式会社东芝.
  private static String withoutLeadingForm(String name, Collection<String> forms) {
    for (String form : WORDS.chinese("lead")) {
      if (name.startsWith(form) && name.length() - form.length() >= SHORTEST_CORE) {
        forms.add(form);
        return name.substring(form.length());
      }
    }
    return name;
  }

  /// Takes words of a kind from the end, as long as something is left.
  private static String withoutEnds(String name, Collection<String> taken, String kind) {
    String rest = name;
    while (true) {
      String before = rest;
      Predicate<String> ends =
          word -> before.endsWith(word) && before.length() - word.length() >= SHORTEST_CORE;
      String word = WORDS.chinese(kind).stream().filter(ends).findFirst().orElse("");
      if (word.isEmpty()) {
        return rest;
      }
      taken.add(word);
      rest = rest.substring(0, rest.length() - word.length());
    }
  }

  private static String withoutTrades(String name, Collection<String> trades) {
    String rest = name;
    String before;
    do {
      before = rest;
      rest = withoutEnds(withoutEnds(rest, trades, "trade"), new ArrayList<>(), "light");
    } while (!rest.equals(before));
    return rest;
  }

  private static String withoutPlaces(String name, Collection<String> places) {
    String rest = name;
    while (true) {
      String before = rest;
      Predicate<String> leads =
          place -> before.startsWith(place) && before.length() - place.length() >= SHORTEST_CORE;
      String place = WORDS.chinese("place").stream().filter(leads).findFirst().orElse("");
      if (place.isEmpty()) {
        return rest;
      }
      places.add(place);
      rest = rest.substring(place.length());
      boolean suffix = rest.length() > SHORTEST_CORE && "省市".indexOf(rest.charAt(0)) >= 0;
      rest = suffix ? rest.substring(1) : rest;
    }
  }
}
