package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.index.memory.QueryEvaluator;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.Query.Near.Scope;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random queries over random corpora: an index finds exactly what the definition says. A test of
/// an index extends this class.
public abstract class IndexEqualsMemory {
  private static final String[] PIECES = {
    "锂",
    "电",
    "池",
    "电池",
    "锂离子",
    "管理",
    "系统",
    "一种",
    "，",
    " ",
    "（",
    "battery",
    "batteries",
    "LED",
    "ＬＥＤ",
    "co2",
    "3.5",
    "housing",
    "housed",
    "𠮷",
    "の",
    "。",
    "battery. ",
    "fig. ",
    "！",
    "提高",
    "包括",
    "\n"
  };
  private static final String[] NAMES = {"格力电器", "珠海格力", "美的", "Siemens AG", "电池 研究所"};
  private static final String[] SYMBOLS = {
    "H01M10/0525", "H01M10/00", "H01M100/00", "H01M4/36", "H01L", "F24F1/00", "A"
  };

  /// Opens a corpus of these documents alone.
  protected abstract PatentIndex index(List<Patent> patents) throws IOException;

  /// How many queries are asked of each corpus: so many that some of every kind find something.
  protected abstract int queries();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatTheDefinitionSays(long seed) throws IOException {
    Random random = new Random(seed);
    List<Patent> patents = IntStream.range(0, 40).mapToObj(i -> patent(random, i)).toList();
    QueryEvaluator oracle = new QueryEvaluator();
    int found = 0;
    try (PatentIndex index = index(patents)) {
      for (int i = 0; i < queries(); i++) {
        Query query = query(random, 3);
        assertThat(QueryParser.parse(query.toString())).isEqualTo(query);
        Set<String> expected =
            patents.stream()
                .filter(patent -> oracle.matches(query, patent))
                .map(patent -> patent.publication().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        SearchResult result =
            index.search(SearchRequest.of(query).first(100).counting(List.of("OFFICE")));
        assertThat(result.hits().stream().map(SearchResult.Hit::pn))
            .as("seed %d: %s", seed, query)
            .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.total()).isEqualTo(expected.size());
        assertThat(index.search(SearchRequest.of(query)).total()).isEqualTo(expected.size());
        long counted =
            result.facets().get("OFFICE").stream().mapToLong(SearchResult.FacetCount::count).sum();
        assertThat(counted).isEqualTo(expected.size());
        found += expected.isEmpty() || expected.size() == patents.size() ? 0 : 1;
      }
    }
    assertThat(found).as("queries that find some and not all").isGreaterThan(queries() / 4);
  }

  private static Patent patent(Random random, int i) {
    boolean dayKnown = random.nextBoolean();
    LocalDate filed = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(2000));
    PublicationNumber publication =
        new PublicationNumber(
            "CN", String.valueOf(100000000 + i), random.nextBoolean() ? "A" : null);
    return Patent.of(publication)
        .published(
            random.nextInt(5) == 0 ? null : LocalDate.of(2010, 1, 1).plusDays(random.nextInt(1500)))
        .application(
            new ApplicationNumber(
                "CN", "201410" + publication.number().substring(0, 6), null, true))
        .filed(dayKnown ? filed : null)
        .filingYear(!dayKnown && random.nextInt(4) == 0 ? null : filed.getYear())
        .type(PatentType.INVENTION)
        .title("zh", text(random, 6))
        .abstractText("zh", text(random, 14))
        .claims(random.nextBoolean() ? List.of() : List.of(claim(random), claim(random)))
        .applicants(some(random, NAMES).stream().map(Party::named).toList())
        .inventors(some(random, NAMES).stream().map(Party::named).toList())
        .classifications(classes(some(random, SYMBOLS)))
        .build();
  }

  private static Claim claim(Random random) {
    return new Claim(1, "zh", text(random, 8), List.of());
  }

  private static List<Classification> classes(List<String> symbols) {
    return symbols.stream()
        .map(symbol -> new Classification("IPC", symbol, symbol.equals(symbols.getLast())))
        .toList();
  }

  private static Query query(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf(random);
    }
    List<Query> parts = new ArrayList<>();
    for (int i = random.nextInt(2, 4); i > 0; i--) {
      parts.add(query(random, depth - 1));
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Query.And(parts);
      case 3 -> new Query.Xor(parts.getFirst(), parts.getLast());
      case 1 -> new Query.Or(parts);
      default -> new Query.Not(parts.getFirst());
    };
  }

  private static Query leaf(Random random) {
    return random.nextInt(3) > 0
        ? simpleLeaf(random)
        : switch (random.nextInt(9)) {
          case 0 -> new Query.Frequency(text(random), words(random).strip(), random.nextInt(1, 4));
          case 1 -> range(random);
          case 2 ->
              new Query.ClassBelow(
                  random.nextBoolean() ? QueryField.IPC : QueryField.MIPC, pick(random, BELOW));
          case 3 ->
              new Query.Quantities(
                  pick(random, QueryField.CLN, QueryField.FCW),
                  random.nextBoolean() ? null : (long) random.nextInt(1, 3),
                  random.nextBoolean() ? null : (long) random.nextInt(2, 9));
          case 4 ->
              pick(
                  random,
                  new Query.Match(QueryField.KC, "a"),
                  new Query.Match(QueryField.TYPE, "invention"),
                  new Query.Match(QueryField.OFFICE, "us"),
                  new Query.Match(QueryField.LANG, "zh"));
          case 5 -> new Query.Wildcard(text(random), pick(random, "锂?池", "电池#系统", "管理??电"));
          case 6 -> stated(random);
          default -> {
            QueryField field = text(random);
            yield near(random, field, 2);
          }
        };
  }

  private static final String[] BELOW = {"H01M10/05", "H01M10", "H01", "H01M4/36", "A"};

  private static QueryField text(Random random) {
    return pick(random, QueryField.TI, QueryField.AB, QueryField.CL, QueryField.TA, QueryField.TAC);
  }

  private static Query range(Random random) {
    return pick(
        random,
        new Query.ClassRange(QueryField.IPC, "H01M4", "H01M10/00"),
        new Query.ClassRange(QueryField.IPC, "H01M10/02", "H01M10/0525"),
        new Query.ClassRange(QueryField.MIPC, "F", "H01L"),
        new Query.ClassRange(QueryField.IPC, "H01M10/0525", "H01M100"));
  }

  private static Query stated(Random random) {
    QueryField field = pick(random, QueryField.TE, QueryField.TM);
    Query left = operand(random, field);
    Query asked =
        random.nextBoolean()
            ? left
            : new Query.Near(
                left,
                operand(random, field),
                Scope.PLACES,
                random.nextInt(6),
                random.nextBoolean());
    return QueryParser.parse(asked.toString());
  }

  private static Query near(Random random, QueryField field, int depth) {
    Scope scope = pick(random, Scope.PLACES, Scope.PLACES, Scope.SENTENCE, Scope.PARAGRAPH);
    boolean ordered = random.nextBoolean();
    Query left =
        depth > 0 && random.nextInt(3) == 0
            ? distance(random, field, near(random, field, depth - 1), scope, ordered)
            : operand(random, field);
    return new Query.Near(
        left,
        operand(random, field),
        scope,
        scope == Scope.PLACES ? random.nextInt(6) : 0,
        ordered);
  }

  /// What may stand within the condition; see the reference of the language.
  private static Query distance(
      Random random, QueryField field, Query near, Scope scope, boolean ordered) {
    Scope inner = ((Query.Near) near).scope();
    boolean fits = inner == Scope.PLACES || !ordered && inner.compareTo(scope) <= 0;
    return fits ? near : operand(random, field);
  }

  private static Query operand(Random random, QueryField field) {
    return switch (random.nextInt(5)) {
      case 0 -> new Query.Wildcard(field, pick(random, "batter*", "hous#d", "锂?池"));
      case 1 ->
          new Query.Or(
              List.of(
                  new Query.Match(field, words(random)), new Query.Match(field, words(random))));
      default -> new Query.Match(field, words(random));
    };
  }

  private static Query simpleLeaf(Random random) {
    return switch (random.nextInt(10)) {
      case 0 ->
          new Query.Match(QueryField.PA, pick(random, "格力", "电器", "siemens", "ag", "美", "电池研究"));
      case 1 -> new Query.Match(QueryField.IN, pick(random, "珠海格力", "Siemens AG", "电池 研究所"));
      case 2 ->
          new Query.Match(
              random.nextBoolean() ? QueryField.IPC : QueryField.MIPC,
              pick(random, "H", "H01", "H01M", "H01M10", "H01M10/00", "H01M10/0525", "A"));
      case 3 -> dates(random);
      case 4 -> number(random);
      case 5 -> wildcard(random);
      default ->
          new Query.Match(
              pick(
                  random,
                  QueryField.TI,
                  QueryField.AB,
                  QueryField.CL,
                  QueryField.TA,
                  QueryField.TAC),
              words(random));
    };
  }

  private static Query dates(Random random) {
    LocalDate from = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(2200));
    LocalDate to = from.plusDays(random.nextInt(700));
    return new Query.Dates(
        random.nextBoolean() ? QueryField.PD : QueryField.AD,
        random.nextInt(4) == 0 ? null : from,
        random.nextInt(4) == 0 ? null : to);
  }

  private static Query number(Random random) {
    String number = String.valueOf(100000000 + random.nextInt(40));
    return random.nextInt(4) == 0
        ? new Query.Match(QueryField.AN, "201410100000")
        : new Query.Match(
            QueryField.PN,
            pick(random, "CN" + number, "CN" + number + "A", number, "cn " + number));
  }

  private static Query wildcard(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Query.Wildcard(QueryField.TA, pick(random, "batter*", "hous??", "le?", "co*2"));
      case 1 -> new Query.Wildcard(QueryField.PA, pick(random, "格力*", "珠海*力", "siemens?ag"));
      case 2 -> new Query.Wildcard(QueryField.IPC, pick(random, "H01M10/*", "H01*", "F2*/00"));
      default -> new Query.Wildcard(QueryField.PN, pick(random, "CN10000000?", "1000000*A"));
    };
  }

  private static String words(Random random) {
    while (true) {
      String words = text(random, random.nextInt(1, 4)).strip();
      if (!words.isEmpty() && words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        return words;
      }
    }
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<String> some(Random random, String[] of) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> pick(random, of))
        .distinct()
        .toList();
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }
}
