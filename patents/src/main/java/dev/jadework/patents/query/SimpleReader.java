package dev.jadework.patents.query;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import dev.jadework.patents.query.SimpleSearch.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the parts of a [SimpleSearch].
final class SimpleReader {
  /// What begins with a word also ends with one.
  private static final String END = "(?=[\\s,;，；、　]|$)";

  /// Fewer digits are as often a standard or a chip: `GB2312`, `RS485`.
  private static final int LEAST_DIGITS = 6;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:PCT[ /]?[A-Z]{2}\\d{2,4}/\\d{5,6}"
              + "|[A-Za-z]{2,4}[ /-]?\\d(?:[ /-]?\\d){0,19}(?:\\.[\\dXx])?(?:[ -]?[A-Za-z]\\d?)?"
              + "|(?:19|20)\\d{2}[12389]\\d{7}(?:\\.?[\\dXx])?|\\d{8}\\.[\\dXx])"
              + END);

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})"
              + "|(?:19|20)\\d{6}|(?:19|20)\\d{2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?"
              + "|(?:19|20)\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)"
              + END);

  private static final Pattern CLASS =
      Pattern.compile(
          "(?:[A-HY]\\d{2}(?:[A-Z](?:\\d{1,4})?)?|(?i:[A-HY]\\d{2}[A-Z] ?\\d{1,4}/\\d{2,6}))"
              + END);

  private static final Pattern ORGANISATION =
      Pattern.compile("\\p{IsHan}[\\p{IsHan}（）()]*(?:公司|大学|学院|研究院|研究所|集团)" + END);

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}.'’&-]*");
  private static final Pattern CAPITALISED =
      Pattern.compile("\\p{Lu}(?:\\.|[\\p{L}.'’&-]*\\p{Ll}.*)");
  private static final Pattern LEGAL_FORM =
      Pattern.compile("AG|SA|SE|NV|BV|KK|LLC|LTD|INC|GMBH|PLC|CO", Pattern.CASE_INSENSITIVE);

  private final String typed;
  private final List<Token> words;
  private final List<Part> parts = new ArrayList<>();
  private int next;

  private SimpleReader(String typed, List<Token> words) {
    this.typed = typed;
    this.words = words;
  }

  /// Empty for what is written in the query language.
  static Optional<List<Part>> read(String typed) {
    List<Token> words = new ArrayList<>();
    try {
      List<Token> tokens = QueryLexer.tokens(typed);
      for (Token token : tokens) {
        if (token.kind() == Kind.WORD && plain(token, tokens.getLast())) {
          words.add(token);
        } else if (token.kind() != Kind.COMMA && token.kind() != Kind.END) {
          return Optional.empty();
        }
      }
    } catch (QuerySyntaxException notClosed) {
      return Optional.empty();
    }
    SimpleReader reader = new SimpleReader(typed, words);
    while (reader.next < words.size()) {
      reader.part();
    }
    return Optional.of(reader.parts);
  }

  private static boolean plain(Token word, Token end) {
    return !QueryWords.isReserved(word.text())
        && !word.text().startsWith("#")
        && JoinedSigns.of(word, end, QueryField.Kind.TEXT).size() == 1;
  }

  private void part() {
    Part recognised = recognised();
    if (recognised != null) {
      int end = words.get(next).start() + recognised.text().length();
      parts.add(recognised);
      while (next < words.size() && words.get(next).start() < end) {
        next++;
      }
      return;
    }
    boolean name = capitalised(next) && !beginsSentence();
    int first = next++;
    while (next < words.size()
        && recognised() == null
        && (name ? capitalised(next) || legalForm(next) : !capitalised(next))) {
      next++;
    }
    String text = typed.substring(words.get(first).start(), words.get(next - 1).end());
    parts.add(
        name
            ? new Part(
                SimpleSearch.Kind.NAME,
                text,
                "(PA=%s OR IN=%s)".formatted(quoted(text), quoted(text)))
            : new Part(SimpleSearch.Kind.TEXT, text, text.replaceAll("[,;，；、\\s]+", " ")));
  }

  /// `Battery cooling plate`: a capital that the word behind it does not have.
  private boolean beginsSentence() {
    boolean first = next == 0 || !latin(next - 1);
    return first
        && next + 1 < words.size()
        && latin(next + 1)
        && !capitalised(next + 1)
        && !legalForm(next + 1);
  }

  /// The number, date, class or organisation that begins at the next word.
  private @Nullable Part recognised() {
    Matcher number = at(NUMBER);
    Part found = number == null ? null : number(number.group());
    Matcher date = at(DATE);
    if (found == null && date != null) {
      found = date(date);
    }
    Matcher symbol = at(CLASS);
    if (found == null && symbol != null) {
      String text = symbol.group();
      String value = text.replace(" ", "").toUpperCase(Locale.ROOT);
      found = new Part(SimpleSearch.Kind.CLASS, text, "(IPC=%s OR CPC=%s)".formatted(value, value));
    }
    Matcher name = at(ORGANISATION);
    if (found == null && name != null) {
      found = new Part(SimpleSearch.Kind.NAME, name.group(), "PA=" + quoted(name.group()));
    }
    return found;
  }

  private @Nullable Matcher at(Pattern pattern) {
    Matcher matcher = pattern.matcher(typed);
    matcher.region(words.get(next).start(), typed.length());
    return matcher.lookingAt() ? matcher : null;
  }

  private static @Nullable Part number(String text) {
    List<String> clauses = new ArrayList<>();
    if (text.chars().filter(Character::isDigit).count() >= LEAST_DIGITS) {
      if (readable(() -> PublicationNumber.parse(text))) {
        clauses.add("PN=" + quoted(text));
      }
      if (readable(() -> ApplicationNumber.parse(text))) {
        clauses.add("AN=" + quoted(text));
      }
    }
    return switch (clauses.size()) {
      case 0 -> null;
      case 1 -> new Part(SimpleSearch.Kind.NUMBER, text, clauses.getFirst());
      default -> new Part(SimpleSearch.Kind.NUMBER, text, "(" + String.join(" OR ", clauses) + ")");
    };
  }

  private static boolean readable(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (UnreadableNumberException none) {
      return false;
    }
  }

  private static @Nullable Part date(Matcher date) {
    String year = date.group("year");
    String day =
        year == null ? date.group() : year + "-" + date.group("month") + "-" + date.group("day");
    return DateInterval.read(day).isPresent()
        ? new Part(SimpleSearch.Kind.DATE, date.group(), "PD=" + day)
        : null;
  }

  private boolean latin(int word) {
    return LATIN.matcher(words.get(word).text()).matches();
  }

  private boolean capitalised(int word) {
    return latin(word) && CAPITALISED.matcher(words.get(word).text()).matches();
  }

  private boolean legalForm(int word) {
    return LEGAL_FORM.matcher(words.get(word).text().replace(".", "")).matches();
  }

  private static String quoted(String value) {
    return QueryLexer.isPlainWord(value) ? value : '"' + value + '"';
  }
}
