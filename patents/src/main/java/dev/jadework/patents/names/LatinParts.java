package dev.jadework.patents.names;

import dev.jadework.patents.names.NameWords.Kind;
import dev.jadework.patents.names.NameWords.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 英文名称的词. The words of a name in Latin letters, by what they do in it.
final class LatinParts {
  private static final NameWords WORDS = NameWords.STARTER;
  private static final int SHORTEST_TO_PART = 4;

  private static final List<String> PARTS =
      List.of("INST", "LAB", "CENTER", "BRANCH", "DIVISION", "DEPARTMENT", "ACADEMY");

  /// Shorter words end others by chance.
  private static final int LONG_WORD = 8;

  /// All but the legal form, in the order of the name.
  final List<String> words = new ArrayList<>();

  /// Those of no other kind.
  final List<String> core = new ArrayList<>();

  /// Places in brackets, and what part of the body the words behind the legal form mean.
  final List<String> branches = new ArrayList<>();

  /// True if a word of the core is neither pinyin nor common.
  boolean coined;

  /// True if all words of the core are common ones.
  boolean common = true;

  private final Map<Kind, SortedSet<String>> byKind = new EnumMap<>(Kind.class);

  private LatinParts() {}

  static LatinParts of(String raw) {
    List<String> tokens =
        LatinTokens.of(raw).stream().flatMap(token -> unglued(token).stream()).toList();
    LatinParts parts = new LatinParts();
    int tail = tail(tokens);
    boolean bracket = false;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      switch (token) {
        case "(" -> bracket = true;
        case ")" -> bracket = false;
        default -> parts.add(token, bracket, i >= tail);
      }
    }
    return parts;
  }

  /// Words that are stuck together, parted: a legal form (`TECHNOLOGYCO`), or a long word at the
  /// end (`JINGYUNTONGTECHNOLOGY`).
  private static List<String> unglued(String token) {
    if (WORDS.latin(token) != null) {
      return List.of(token);
    }
    for (String form : List.of("COLTD", "CO")) {
      int at = token.length() - form.length();
      if (token.endsWith(form) && at > 1 && WORDS.latin(token.substring(0, at)) != null) {
        return List.of(token.substring(0, at), form);
      }
    }
    if (WORDS.misspelt(token) == null) {
      for (int at = SHORTEST_TO_PART; at + LONG_WORD <= token.length(); at++) {
        Word end = WORDS.latin(token.substring(at));
        if (end != null && (end.kind() == Kind.LIGHT || end.kind() == Kind.TRADE)) {
          return List.of(token.substring(0, at), token.substring(at));
        }
      }
    }
    return List.of(token);
  }

  SortedSet<String> of(Kind kind) {
    return byKind.computeIfAbsent(kind, _ -> new TreeSet<>());
  }

  /// Where the words behind the legal form begin that name a part of the body (`… CO., LTD.,
  /// ENGINEERING DIVISION`); the end if there are none. A university behind it is no part.
  private static int tail(List<String> tokens) {
    boolean part = false;
    for (int i = tokens.size() - 1; i > 0; i--) {
      Word word = word(tokens.get(i));
      if (word != null && word.kind() == Kind.FORM) {
        return part ? i + 1 : tokens.size();
      }
      if (word != null && word.kind() == Kind.UNIT) {
        if (!PARTS.contains(word.canonical())) {
          return tokens.size();
        }
        part = true;
      }
    }
    return tokens.size();
  }

  private void add(String token, boolean bracket, boolean tail) {
    Word word = word(token);
    if (tail) {
      branches.add(word == null ? token : word.canonical());
      return;
    }
    if (word == null) {
      coined |= token.length() == 1 || !Pinyin.reads(token);
      common = false;
      words.add(token);
      core.add(token);
      return;
    }
    switch (word.kind()) {
      case COMMON -> {
        words.add(token);
        core.add(token);
      }
      case STOP -> {}
      case FORM -> of(Kind.FORM).addAll(List.of(word.canonical().split(" ")));
      case PLACE -> {
        if (bracket) {
          branches.add(word.canonical());
        } else {
          of(Kind.PLACE).add(word.canonical());
        }
        words.add(word.canonical());
      }
      case TRADE, LIGHT, UNIT -> {
        of(word.kind()).add(word.canonical());
        words.add(word.canonical());
      }
    }
  }

  private static @Nullable Word word(String token) {
    Word word = WORDS.latin(token);
    return word == null ? WORDS.misspelt(token) : word;
  }
}
