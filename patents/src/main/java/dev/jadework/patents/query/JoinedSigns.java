package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;

/// 连写算符. The signs `+`, `*` and `-` of the old CNIPA command line, written without blanks:
/// `汽车+轿车`, `电池*(冷却+散热)`, `TI=汽车*AB=电池`. Between letters, digits and hyphened characters
/// they belong to the word, and `*` is a wildcard in names, numbers and classes.
final class JoinedSigns {
  private static final String SIGNS = "+*-";

  private final Token word;
  private final Token next;
  private final QueryField.Kind kind;
  private final String text; // with signs in ASCII, as long as the word's
  private final List<Token> parts = new ArrayList<>();

  private JoinedSigns(Token word, Token next, QueryField.Kind kind) {
    this.word = word;
    this.next = next;
    this.kind = kind;
    this.text = QueryLexer.ascii(word.text());
  }

  /// The words and signs that a word consists of.
  ///
  /// @param next what stands behind it
  /// @param kind of the field it is looked for in
  static List<Token> of(Token word, Token next, QueryField.Kind kind) {
    JoinedSigns signs = new JoinedSigns(word, next, kind);
    boolean namesField = next.kind() == Kind.OPERATOR && Target.named(word.text()).isPresent();
    if (word.kind() == Kind.WORD && !namesField) {
      signs.split();
      return signs.parts;
    }
    return List.of(word);
  }

  private void split() {
    int from = 0;
    for (int at = 1; at < text.length(); at++) {
      if (at > from && SIGNS.indexOf(text.charAt(at)) >= 0 && joins(at)) {
        part(Kind.WORD, word.text().substring(from, at), from);
        part(Kind.SIGN, text.substring(at, at + 1), at);
        from = at + 1;
      }
    }
    if (from < text.length()) {
      part(Kind.WORD, word.text().substring(from), from);
    }
  }

  private void part(Kind as, String part, int from) {
    int start = word.start() + from;
    parts.add(new Token(as, part, start, start + part.length()));
  }

  private boolean joins(int at) {
    if (at + 1 == text.length()) {
      boolean touches = next.start() == word.end();
      return touches
          && (next.kind() == Kind.OPEN || next.kind() == Kind.QUOTED)
          && joinsGroup(text.charAt(at), text.charAt(at - 1));
    }
    if (next.kind() == Kind.OPERATOR && Target.named(text.substring(at + 1)).isPresent()) {
      return true;
    }
    if (text.charAt(0) == '#' && text.charAt(at + 1) == '#') {
      return true;
    }
    boolean characters = isHan(text.charAt(at - 1)) && isHan(text.charAt(at + 1));
    return switch (text.charAt(at)) {
      case '+' -> characters || neverWithPlus();
      case '*' -> characters && kind == QueryField.Kind.TEXT || neverWithStar();
      default -> false;
    };
  }

  private boolean joinsGroup(char sign, char before) {
    return switch (sign) {
      case '+' -> isHan(before) || neverWithPlus();
      case '*' -> isHan(before) && kind == QueryField.Kind.TEXT || neverWithStar();
      default -> Character.isLetterOrDigit(before);
    };
  }

  private boolean neverWithPlus() {
    return kind != QueryField.Kind.TEXT && kind != QueryField.Kind.NAME;
  }

  private boolean neverWithStar() {
    return switch (kind) {
      case DATE, QUANTITY, KEYWORD -> true;
      case TEXT, NAME, CLASS, NUMBER -> false;
    };
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
