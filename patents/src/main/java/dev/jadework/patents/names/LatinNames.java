package dev.jadework.patents.names;

import dev.jadework.patents.names.NameWords.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 英文名称. Reads names in Latin letters.
final class LatinNames {
  private static final NameWords WORDS = NameWords.STARTER;

  /// More words than a person's name has.
  private static final int PERSON_WORDS = 3;

  /// Shorter ones are mostly initials, which many bodies share.
  private static final int SHORTEST_COINED = 5;

  private static final int SHORTEST_TO_TRIM = 4;

  /// What of the name has been read so far.
  private static final class Parts {
    private final List<String> words = new ArrayList<>();
    private final List<String> core = new ArrayList<>();
    private final List<String> light = new ArrayList<>();
    private final SortedSet<String> trades = new TreeSet<>();
    private final SortedSet<String> places = new TreeSet<>();
    private final List<String> branches = new ArrayList<>();
    private final SortedSet<String> units = new TreeSet<>();
    private boolean formed;
    private boolean coined;
  }

  private LatinNames() {}

  static ApplicantName read(String raw) {
    Parts parts = new Parts();
    boolean bracket = false;
    for (String token : tokens(raw)) {
      switch (token) {
        case "(" -> bracket = true;
        case ")" -> bracket = false;
        default -> add(parts, token, bracket);
      }
    }
    ApplicantType type = type(parts);
    boolean whole = type == ApplicantType.UNIVERSITY || type == ApplicantType.INSTITUTE;
    String core = String.join("", parts.core);
    if (whole || core.isEmpty()) {
      // Here places and trades are what tells bodies apart: Zhejiang University of Technology.
      core = String.join(" ", parts.words.stream().sorted().toList());
    }
    if (core.isEmpty()) {
      core = raw.strip();
    }
    String normal = whole ? core : String.join(" ", parts.words);
    return new ApplicantName(
        raw,
        normal.isEmpty() ? core : normal,
        core,
        whole ? new TreeSet<>() : parts.trades,
        whole ? new TreeSet<>() : parts.places,
        List.copyOf(parts.branches),
        "",
        parts.coined && !whole && core.length() >= SHORTEST_COINED,
        false,
        type);
  }

  private static void add(Parts parts, String token, boolean bracket) {
    Word word = word(token);
    if (word == null) {
      parts.coined |= !Pinyin.reads(token);
      parts.words.add(token);
      parts.core.add(token);
      return;
    }
    switch (word.kind()) {
      case COMMON -> {
        parts.words.add(token);
        parts.core.add(token);
      }
      case STOP -> {}
      case FORM -> parts.formed = true;
      case PLACE -> {
        if (bracket) {
          parts.branches.add(word.canonical());
        } else {
          parts.places.add(word.canonical());
        }
        parts.words.add(word.canonical());
      }
      case TRADE -> {
        parts.trades.add(word.canonical());
        parts.words.add(word.canonical());
      }
      case LIGHT -> {
        parts.light.add(word.canonical());
        parts.words.add(word.canonical());
      }
      case UNIT -> {
        parts.units.add(word.canonical());
        parts.words.add(word.canonical());
      }
    }
  }

  /// The word itself, its singular, or a word with a legal form stuck to it (`TECHNOLOGYCO`).
  private static @Nullable Word word(String token) {
    Word word = WORDS.latin(token);
    if (word == null && token.length() > SHORTEST_TO_TRIM && token.endsWith("CO")) {
      word = WORDS.latin(token.substring(0, token.length() - 2));
    }
    if (word == null && token.length() > SHORTEST_TO_TRIM && token.endsWith("COLTD")) {
      word = WORDS.latin(token.substring(0, token.length() - 5));
    }
    return word == null ? WORDS.misspelt(token) : word;
  }

  private static ApplicantType type(Parts parts) {
    if (parts.units.contains("UNIV")
        || (!parts.formed && (parts.units.contains("COLLEGE") || parts.units.contains("SCHOOL")))) {
      return ApplicantType.UNIVERSITY;
    }
    if (parts.trades.contains("HOSPITAL")) {
      return ApplicantType.HOSPITAL;
    }
    if (parts.units.contains("MINISTRY")
        || parts.units.contains("GOVERNMENT")
        || parts.units.contains("BUREAU")) {
      return ApplicantType.GOVERNMENT;
    }
    if (!parts.formed && (parts.units.contains("INST") || parts.units.contains("ACADEMY"))) {
      return ApplicantType.INSTITUTE;
    }
    if (parts.trades.contains("BANK")) {
      return ApplicantType.BANK;
    }
    boolean business =
        parts.formed || !parts.trades.isEmpty() || !parts.light.isEmpty() || !parts.units.isEmpty();
    if (business) {
      return ApplicantType.ENTERPRISE;
    }
    boolean person =
        parts.core.size() >= 2 && parts.core.size() <= PERSON_WORDS && parts.places.isEmpty();
    return person ? ApplicantType.PERSON : ApplicantType.UNKNOWN;
  }

  /// Words in capitals without accents, and brackets. A point or apostrophe inside a word goes
  /// (`L.L.C.`, `XI'AN`), a hyphen parts.
  private static List<String> tokens(String raw) {
    String plain = Normalizer.normalize(raw, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        token.append(c);
      } else if (!inside(c, plain, i)) {
        if (!token.isEmpty()) {
          tokens.add(token.toString());
          token.setLength(0);
        }
        if (c == '(' || c == ')') {
          tokens.add(String.valueOf(c));
        }
      }
    }
    return tokens;
  }

  private static boolean inside(char c, String text, int at) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’' || c == '`') {
      return true;
    }
    // The point of an initial or of letters: U.S., but not the one that ends LTD.
    return c == '.'
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && (at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2)))
        && at + 2 < text.length()
        && text.charAt(at + 2) == '.';
  }
}
