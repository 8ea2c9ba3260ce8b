package dev.jadework.patents.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// 中文名称. Reads names in Chinese characters.
final class ChineseNames {
  private static final NameWords WORDS = NameWords.STARTER;
  private static final String COMPANY = "公司";
  private static final String UNIVERSITY = "大学";
  private static final int SHORTEST_CORE = 2;
  private static final int LONGEST_PERSON = 4;
  private static final List<String> INSTITUTES = List.of("研究院", "研究所", "科学院", "设计院", "研究中心", "实验室");
  private static final List<String> GOVERNMENT = List.of("人民政府", "委员会", "管理局", "部队", "厅", "局");

  private ChineseNames() {}

  static ApplicantName read(String raw) {
    List<String> branches = new ArrayList<>();
    String name = withoutBrackets(fold(raw), branches);
    String head = head(name);
    ApplicantType type = type(name);
    if (!head.isEmpty()) {
      branches.add(name.substring(head.length()));
      name = head;
    }
    SortedSet<String> places = new TreeSet<>();
    SortedSet<String> trades = new TreeSet<>();
    String rest = name;
    String core = name;
    if (type == ApplicantType.ENTERPRISE) {
      rest = withoutForm(name);
      core = withoutTrades(withoutPlaces(rest, places), trades);
    }
    return new ApplicantName(
        raw,
        rest,
        core,
        trades,
        places,
        List.copyOf(branches),
        head.isEmpty() ? "" : rest,
        false,
        true,
        type);
  }

  private static String fold(String raw) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(raw, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(
            c ->
                c == '〔' || c == '[' || c == '【' ? '(' : c == '〕' || c == ']' || c == '】' ? ')' : c)
        .filter(c -> Character.isLetterOrDigit(c) || c == '(' || c == ')')
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

  /// The company before a branch or institute of its own, the university before one of its parts;
  /// empty if the name is no such part.
  private static String head(String name) {
    int company = name.indexOf(COMPANY);
    if (company > 0 && company + COMPANY.length() < name.length()) {
      return name.substring(0, company + COMPANY.length());
    }
    int university = name.indexOf(UNIVERSITY);
    boolean part =
        university > 0
            && university + UNIVERSITY.length() < name.length()
            && (name.endsWith("院") || name.endsWith("所") || name.endsWith("系"))
            && !name.endsWith("医院");
    return part ? name.substring(0, university + UNIVERSITY.length()) : "";
  }

  private static ApplicantType type(String name) {
    if (name.contains("医院")) {
      return ApplicantType.HOSPITAL;
    }
    if (name.contains("银行")) {
      return ApplicantType.BANK;
    }
    if (name.contains(COMPANY) || ends(name, WORDS.chinese("form"))) {
      return ApplicantType.ENTERPRISE;
    }
    if (name.contains(UNIVERSITY) || name.endsWith("学院") || name.endsWith("学校")) {
      return ApplicantType.UNIVERSITY;
    }
    if (ends(name, INSTITUTES)) {
      return ApplicantType.INSTITUTE;
    }
    if (ends(name, GOVERNMENT)) {
      return ApplicantType.GOVERNMENT;
    }
    boolean trade = ends(name, WORDS.chinese("trade")) || ends(name, WORDS.chinese("light"));
    if (trade) {
      return ApplicantType.ENTERPRISE;
    }
    return name.codePointCount(0, name.length()) <= LONGEST_PERSON
        ? ApplicantType.PERSON
        : ApplicantType.UNKNOWN;
  }

  private static boolean ends(String name, List<String> words) {
    return words.stream().anyMatch(name::endsWith);
  }

  private static String withoutForm(String name) {
    String rest = name;
    boolean found = true;
    while (found) {
      found = false;
      for (String form : WORDS.chinese("form")) {
        if (rest.endsWith(form) && rest.length() - form.length() >= SHORTEST_CORE) {
          rest = rest.substring(0, rest.length() - form.length());
          found = true;
          break;
        }
      }
    }
    return rest;
  }

  private static String withoutPlaces(String name, SortedSet<String> places) {
    String rest = name;
    boolean found = true;
    while (found) {
      found = false;
      for (String place : WORDS.chinese("place")) {
        if (rest.startsWith(place) && rest.length() - place.length() >= SHORTEST_CORE) {
          places.add(place);
          rest = rest.substring(place.length());
          boolean suffix = rest.length() > SHORTEST_CORE && "省市".indexOf(rest.charAt(0)) >= 0;
          rest = suffix ? rest.substring(1) : rest;
          found = true;
          break;
        }
      }
    }
    return rest;
  }

  private static String withoutTrades(String name, SortedSet<String> trades) {
    String rest = name;
    boolean found = true;
    while (found) {
      found = false;
      for (String kind : List.of("trade", "light")) {
        for (String word : WORDS.chinese(kind)) {
          if (rest.endsWith(word) && rest.length() - word.length() >= SHORTEST_CORE) {
            rest = rest.substring(0, rest.length() - word.length());
            if (kind.equals("trade")) {
              trades.add(word);
            }
            found = true;
            break;
          }
        }
      }
    }
    return rest;
  }
}
