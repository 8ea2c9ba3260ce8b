package dev.jadework.patents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a query into tokens. Full-width punctuation counts as its ASCII form; positions are
/// those of the text as typed.
final class QueryLexer {
  /// @param start index of the first character
  /// @param end index after the last character
  record Token(Kind kind, String text, int start, int end) {}

  enum Kind {
    WORD,
    QUOTED,
    /// `=` `:` `!=` `>` `<` `>=` `<=`, over several fields `*=` `+=` `^=`
    OPERATOR,
    /// `+` `*` `-` standing alone, as in `a + b`, `(a)*(b)`.
    SIGN,
    OPEN,
    CLOSE,
    OPEN_RANGE,
    CLOSE_RANGE,
    COMMA,
    END
  }

  private static final String WIDE = "（）［］【】：＝！＞＜，、；;“”＂「」『』　＊？＋－＃＄＾";
  private static final String ASCII = "()[][]:=!><,,,,\"\"\"\"\"\"\" *?+-#$^";
  private static final String SIGNS = "+*-";

  /// `TREE@"集团"` of other tools is `TREE="集团"`.
  private static final Pattern COMPANY_TREE =
      Pattern.compile("TREE(?=[@＠])", Pattern.CASE_INSENSITIVE);

  /// Contains signs that end a word anywhere else.
  private static final Pattern PROX =
      Pattern.compile(
          "prox(?:/(?:distance *(?:<=|<|=) *\\d{1,9}|unit *= *[a-z]+|ordered(?: *= *[a-z]+)?))+",
          Pattern.CASE_INSENSITIVE);

  private final String typed;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private QueryLexer(String typed) {
    this.typed = typed;
    this.text = ascii(typed);
  }

  /// The last token is always [Kind#END].
  static List<Token> tokens(String query) {
    QueryLexer lexer = new QueryLexer(query);
    lexer.run();
    return lexer.tokens;
  }

  /// True if the text, unquoted, is read as one word that means itself.
  static boolean isPlainWord(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = ascii(text.charAt(i));
      if (!isWordCharacter(c) || "?*#$+-^".indexOf(c) >= 0) {
        return false;
      }
    }
    return !QueryWords.isReserved(text);
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      switch (c) {
        case '(' -> add(Kind.OPEN, at, next);
        case ')' -> add(Kind.CLOSE, at, next);
        case '[' -> add(Kind.OPEN_RANGE, at, next);
        case ']' -> add(Kind.CLOSE_RANGE, at, next);
        case ',' -> add(Kind.COMMA, at, next);
        case '"' -> next = quoted(at);
        case '=', ':', '!', '>', '<', '≥', '≤', '≠' -> next = operator(at);
        default -> {
          if (isRepetition(at)) {
            next = at + 2;
            add(Kind.OPERATOR, at, next);
          } else if (isSign(at)) {
            add(Kind.SIGN, at, next);
          } else if (!isBlank(c)) {
            next = word(at);
          }
        }
      }
      at = next;
    }
    add(Kind.END, text.length(), text.length());
  }

  private int quoted(int open) {
    int close = text.indexOf('"', open + 1);
    if (close < 0) {
      throw new QuerySyntaxException(
          "query.unclosed-quote",
          typed,
          open,
          "the quotation mark opened here is never closed",
          "write the closing \" after the phrase: " + typed.strip() + "\"");
    }
    tokens.add(new Token(Kind.QUOTED, typed.substring(open + 1, close), open, close + 1));
    return close + 1;
  }

  private int operator(int at) {
    String symbol =
        switch (text.charAt(at)) {
          case '≥' -> ">=";
          case '≤' -> "<=";
          case '≠' -> "!=";
          default ->
              text.startsWith("=", at + 1) ? text.charAt(at) + "=" : text.substring(at, at + 1);
        };
    boolean single = "≥≤≠".indexOf(text.charAt(at)) >= 0;
    int end = single ? at + 1 : at + symbol.length();
    if (symbol.equals("!")) {
      throw new QuerySyntaxException(
          "query.unknown-operator", typed, at, "'!' alone is no operator", "write != or NOT");
    }
    String known = symbol.equals("==") || symbol.equals(":=") ? "=" : symbol;
    tokens.add(new Token(Kind.OPERATOR, known, at, end));
    return end;
  }

  /// `*=`, `+=`, `^=`.
  private boolean isRepetition(int at) {
    return "*+^".indexOf(text.charAt(at)) >= 0 && text.startsWith("=", at + 1);
  }

  /// A sign between terms; one that touches the word after it belongs to that word, unless a
  /// bracket or a phrase closes before it.
  private boolean isSign(int at) {
    if (SIGNS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    boolean wordFollows = at + 1 < text.length() && isWordCharacter(text.charAt(at + 1));
    return !wordFollows || closesBefore(at);
  }

  private boolean closesBefore(int at) {
    return !tokens.isEmpty()
        && tokens.getLast().end() == at
        && switch (tokens.getLast().kind()) {
          case CLOSE, CLOSE_RANGE, QUOTED -> true;
          default -> false;
        };
  }

  private int word(int start) {
    Matcher tree = COMPANY_TREE.matcher(text).region(start, text.length());
    if (tree.lookingAt()) {
      add(Kind.WORD, start, tree.end());
      tokens.add(new Token(Kind.OPERATOR, "=", tree.end(), tree.end() + 1));
      return tree.end() + 1;
    }
    int named = QueryWords.endOfBracketedName(text, start);
    int end = named > 0 ? named : start;
    Matcher prox = PROX.matcher(text).region(start, text.length());
    if (named == 0 && text.regionMatches(true, start, "prox/", 0, 5) && prox.lookingAt()) {
      end = prox.end();
      add(Kind.WORD, start, end);
      return end;
    }
    while (named == 0
        && end < text.length()
        && isWordCharacter(text.charAt(end))
        && !(end > start && isRepetition(end))) {
      end++;
    }
    // A character that may not begin a word and is nothing else either would never be passed.
    end = Math.max(end, start + 1);
    tokens.add(new Token(Kind.WORD, typed.substring(start, end), start, end));
    return end;
  }

  private void add(Kind kind, int start, int end) {
    tokens.add(new Token(kind, text.substring(start, end), start, end));
  }

  private static boolean isWordCharacter(char c) {
    return !isBlank(c) && "()[],\"=:!><≥≤≠".indexOf(c) < 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /// With punctuation and signs in ASCII, of the same length.
  static String ascii(String typed) {
    StringBuilder normal = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      normal.append(ascii(typed.charAt(i)));
    }
    return normal.toString();
  }

  private static char ascii(char c) {
    int wide = WIDE.indexOf(c);
    return wide < 0 ? c : ASCII.charAt(wide);
  }
}
