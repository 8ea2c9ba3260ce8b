package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.index.PatentIndexWriter.EventOutcome;
import dev.jadework.patents.index.PatentIndexWriter.Outcome;
import dev.jadework.patents.index.SearchResult.Hit;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.status.StatusDetail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every index must tell of legal status: that of the application, whatever the order in which
/// its publications and its events came. A test of an index extends this class and says how a
/// corpus, empty at the beginning of each test, is opened.
public abstract class StatusContract {
  private static final Query ALL = QueryParser.parse("NOT PN=0");
  private static final LocalDate FILED = LocalDate.of(2009, 6, 3);
  private static final LocalDate PUBLISHED = LocalDate.of(2010, 12, 1);
  private static final LocalDate EXAMINED = LocalDate.of(2011, 1, 19);
  private static final LocalDate GRANTED = LocalDate.of(2012, 8, 1);
  private static final LocalDate RESTORED = LocalDate.of(2016, 3, 2);

  private static final List<LegalEvent> EARLY =
      List.of(
          new LegalEvent(EXAMINED, "SE01", "实质审查的生效"),
          new LegalEvent(LocalDate.of(2013, 5, 8), "TR01", "专利申请权、专利权的转移"));
  private static final List<LegalEvent> LATE =
      List.of(
          new LegalEvent(LocalDate.of(2015, 7, 22), "CF01", "未缴年费专利权终止"),
          new LegalEvent(RESTORED, "RR01", "专利权的恢复"));

  /// The life of the application when everything is known of it. The fee was due on the
  /// anniversary of the filing, whose surcharge period was over at the announcement.
  private static final Map<LocalDate, StatusDetail> LIFE =
      Map.of(
          PUBLISHED,
          StatusDetail.PUBLISHED,
          EXAMINED,
          StatusDetail.IN_EXAMINATION,
          GRANTED,
          StatusDetail.GRANTED,
          LocalDate.of(2014, 6, 3),
          StatusDetail.FEE_NOT_PAID,
          RESTORED,
          StatusDetail.RESTORED,
          LocalDate.of(2029, 6, 3),
          StatusDetail.EXPIRED);

  /// Opens the corpus of the running test for writing.
  protected abstract PatentIndexWriter writer() throws IOException;

  /// How many changes are made to each corpus, and how many queries asked, by chance.
  protected int rounds() {
    return 150;
  }

  /// Opens the corpus of the running test for reading; a writer has committed before.
  protected abstract PatentIndex index() throws IOException;

  /// A: the application is published, B: the grant, e and l: early and late events of the register,
  /// a and b: added again with another title, x and y: removed.
  @Test
  void theStatusIsThatOfTheApplicationWhateverTheOrder() throws IOException {
    List<String> whole =
        List.of(
            "ABel",
            "AeBl",
            "elAB",
            "BelA",
            "BAle",
            "eBlA",
            "leBA",
            "AelBab",
            "ABeleel",
            "AelBxA",
            "AelxBA",
            "elAxAB",
            "AxBelA",
            "AyBlebBeA");
    try (PatentIndexWriter writer = writer()) {
      for (int step = 0; step < 9; step++) {
        for (int i = 0; i < whole.size(); i++) {
          if (step < whole.get(i).length()) {
            act(writer, whole.get(i).charAt(step), i);
          }
        }
        if (step % 3 == 1) {
          writer.commit();
        }
      }
      writer.commit();
    }
    try (PatentIndex index = index()) {
      Set<String> all = exported(index, ALL, null);
      assertThat(all).hasSize(2 * whole.size());
      StatusDetail before = StatusDetail.UNKNOWN;
      for (LocalDate day : new TreeSet<>(LIFE.keySet())) {
        StatusDetail after = LIFE.get(day);
        only(index, day.minusDays(1), before, all);
        only(index, day, after, all);
        before = after;
      }
      for (int i = 0; i < whole.size(); i++) {
        for (char kind : "AB".toCharArray()) {
          ApplicationStatus status = index.status(number(kind, i)).orElseThrow();
          assertThat(status.publications()).containsExactly(number('A', i), number('B', i));
          assertThat(status.events())
              .containsExactly(EARLY.get(0), EARLY.get(1), LATE.get(0), LATE.get(1));
          LIFE.forEach(
              (day, detail) ->
                  assertThat(status.timeline().statusAsOf(day).detail()).isEqualTo(detail));
        }
      }
      assertThat(found(index, "LE=转移", LocalDate.of(2013, 5, 7))).isEmpty();
      assertThat(found(index, "LE=转移", LocalDate.of(2013, 5, 8))).isEqualTo(all);
      LocalDate day = LocalDate.of(2020, 1, 1);
      assertThat(found(index, "ED=2011-01-19", day)).isEqualTo(all);
      assertThat(found(index, "ED=2011-01-19", EXAMINED)).isEqualTo(all);
      assertThat(found(index, "ED=2011-01-19", EXAMINED.minusDays(1))).isEmpty();
      assertThat(found(index, "ED<=2011-01-18 OR ED>=2011-01-20", day)).isEmpty();
      assertThat(found(index, "EXDT=2029-06-03", day)).isEqualTo(all);
      assertThat(found(index, "EXDT=2029-06-02", day)).isEmpty();
      assertThat(found(index, "LSD=2016-03-02", day)).isEqualTo(all);
      assertThat(found(index, "EXD=2014-06-03", day)).isEmpty();
      assertThat(found(index, "EXD=2014-06-03", RESTORED.minusDays(1))).isEqualTo(all);
    }
  }

  /// What is told of an application by a part of what there was.
  @Test
  void whatIsRemovedIsNotCountedAndTheRegisterStays() throws IOException {
    try (PatentIndexWriter writer = writer()) {
      "ABelx".chars().forEach(c -> act(writer, (char) c, 0));
      "ABely".chars().forEach(c -> act(writer, (char) c, 1));
      "AB".chars().forEach(c -> act(writer, (char) c, 2));
      "ABelxy".chars().forEach(c -> act(writer, (char) c, 3));
      writer.commit();
      assertThat(writer.snapshot().documents()).isEqualTo(4);
    }
    try (PatentIndex index = index()) {
      assertThat(index.snapshot().documents()).isEqualTo(4);
      assertThat(exported(index, ALL, null)).hasSize(4);
      assertThat(index.search(SearchRequest.of(ALL).by(CountUnit.APPLICATION)).total())
          .isEqualTo(3);
      List<RegisterEntry> register = new ArrayList<>();
      index.forEachRegisterEntry(register::add);
      assertThat(register).hasSize(3).allMatch(entry -> entry.events().size() == 4);
      // A grant without the publication of its application; events tell of the time before.
      LocalDate day = EXAMINED.minusDays(1);
      assertThat(found(index, "LS=未确认", day)).isEqualTo(names("B0"));
      assertThat(found(index, "LS=公开", day)).isEqualTo(names("A1", "A2", "B2"));
      // An application of whose grant nobody knows.
      assertThat(found(index, "LS=授权", GRANTED)).isEqualTo(names("B0", "A2", "B2"));
      assertThat(found(index, "LS=实质审查", GRANTED)).isEqualTo(names("A1"));
      // Without the register no fee was missed.
      day = LocalDate.of(2014, 6, 3);
      assertThat(found(index, "SLS=失效", day)).isEqualTo(names("A1", "B0"));
      assertThat(found(index, "SLS=有效", day)).isEqualTo(names("A2", "B2"));
      assertThat(found(index, "NOT SLS=有效", day)).isEqualTo(names("A1", "B0"));
      assertThat(index.status(number('A', 3))).isEmpty();
    }
    try (PatentIndexWriter writer = writer()) {
      "AB".chars().forEach(c -> act(writer, (char) c, 3));
      writer.commit();
    }
    try (PatentIndex index = index()) {
      assertThat(found(index, "LS=未缴年费", LocalDate.of(2014, 6, 3))).contains("B3", "A3");
    }
  }

  @Test
  void eventsAreCountedOnceAndThoseNotCommittedAreAsNeverTold() throws IOException {
    ApplicationNumber application = application(0);
    ApplicationNumber withCheckDigit =
        new ApplicationNumber("CN", application.number(), application.computedCheckDigit(), true);
    CorpusSnapshot without;
    CorpusSnapshot with;
    try (PatentIndexWriter writer = writer()) {
      act(writer, 'B', 0);
      writer.commit();
      without = writer.snapshot();
      assertThat(writer.addEvents(Map.of(application, EARLY, application(7), LATE)))
          .isEqualTo(new EventOutcome(2, 0, Set.of(application(7))));
      assertThat(writer.snapshot()).isNotEqualTo(without);
    }
    try (PatentIndexWriter writer = writer()) {
      assertThat(writer.snapshot()).isEqualTo(without);
      assertThat(writer.addEvents(Map.of(application, EARLY, withCheckDigit, LATE)))
          .isEqualTo(new EventOutcome(1, 0, Set.of()));
      assertThat(writer.addEvents(Map.of(withCheckDigit, List.of(LATE.get(1), EARLY.get(0)))))
          .isEqualTo(new EventOutcome(0, 1, Set.of()));
      assertThat(writer.put(publication('B', 0))).isEqualTo(Outcome.UNCHANGED);
      writer.commit();
      with = writer.snapshot();
      assertThat(with.documents()).isEqualTo(1);
    }
    try (PatentIndex index = index()) {
      assertThat(index.snapshot()).isEqualTo(with);
      assertThat(found(index, "LE=恢复", RESTORED)).isEqualTo(names("B0"));
      assertThat(index.find(number('B', 0))).contains(publication('B', 0));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsWhatTheDefinitionSaysAfterAnyChanges(long seed) throws IOException {
    Random random = new Random(seed);
    MemoryCorpus memory = new MemoryCorpus();
    try (PatentIndexWriter writer = writer();
        PatentIndexWriter oracle = memory.writer()) {
      for (int i = 0; i < rounds(); i++) {
        char action = "AABBaabbelrrrrxy".charAt(random.nextInt(16));
        int application = random.nextInt(20);
        Map<ApplicationNumber, List<LegalEvent>> told = new HashMap<>();
        told.put(application(application), List.of(event(random)));
        told.put(application(random.nextInt(25)), List.of(event(random), event(random)));
        for (PatentIndexWriter one : List.of(writer, oracle)) {
          if (action == 'r') {
            one.addEvents(told);
          } else {
            act(one, action, application);
          }
        }
        if (random.nextInt(30) == 0) {
          writer.commit();
        }
      }
      writer.commit();
      oracle.commit();
      assertThat(writer.snapshot()).isEqualTo(oracle.snapshot());
    }
    int some = 0;
    try (PatentIndex index = index();
        PatentIndex oracle = memory.index()) {
      int all = exported(oracle, ALL, null).size();
      for (int i = 0; i < rounds(); i++) {
        LocalDate day = PUBLISHED.minusYears(1).plusDays(random.nextInt(8000));
        Query query = query(random);
        Set<String> expected = exported(oracle, query, day);
        assertThat(exported(index, query, day))
            .as("seed %d, %s: %s", seed, day, query)
            .isEqualTo(expected);
        some += expected.isEmpty() || expected.size() == all ? 0 : 1;
      }
    }
    assertThat(some).as("queries that find some and not all").isGreaterThan(rounds() / 5);
  }

  private static LegalEvent event(Random random) {
    String[] words = {"授权", "实质审查的生效", "未缴年费专利权终止", "转移", "驳回", "恢复", "期限补偿", "其他"};
    return new LegalEvent(
        PUBLISHED.plusDays(random.nextInt(4000)), "", words[random.nextInt(words.length)]);
  }

  private static Query query(Random random) {
    String[] keywords = {
      "SLS=有效",
      "SLS=失效",
      "SLS=审中",
      "SLS=未确认",
      "LS=授权",
      "LS=公开",
      "LS=实质审查",
      "LS=未缴年费",
      "LS=权利恢复",
      "LS=未确认",
      "LE=转移",
      "LE=授权",
      "NOT SLS=有效",
      "SLS=失效 AND PN=CN10000000*B"
    };
    if (random.nextBoolean()) {
      return QueryParser.parse(keywords[random.nextInt(keywords.length)]);
    }
    LocalDate from = PUBLISHED.plusDays(random.nextInt(6000));
    QueryField[] fields = {QueryField.ED, QueryField.LSD, QueryField.EXD, QueryField.EXDT};
    return new Query.Dates(
        fields[random.nextInt(fields.length)],
        random.nextBoolean() ? null : from,
        random.nextBoolean() ? null : from.plusDays(random.nextInt(6000)));
  }

  private static void act(PatentIndexWriter writer, char action, int i) {
    try {
      switch (action) {
        case 'A', 'B' -> writer.put(publication(action, i));
        case 'a', 'b' ->
            writer.put(
                publication(Character.toUpperCase(action), i)
                    .with()
                    .titles(List.of(new LocalizedText("zh", "改后的名称")))
                    .build());
        case 'x' -> writer.delete(number('A', i));
        case 'y' -> writer.delete(number('B', i));
        case 'e' -> writer.addEvents(Map.of(application(i), EARLY));
        case 'l' -> writer.addEvents(Map.of(application(i), LATE));
        default -> throw new IllegalArgumentException("no action " + action);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Patent publication(char kind, int i) {
    return Patent.of(number(kind, i))
        .application(application(i))
        .filed(FILED)
        .published(kind == 'A' ? PUBLISHED : GRANTED)
        .type(PatentType.INVENTION)
        .build();
  }

  private static PublicationNumber number(char kind, int i) {
    return new PublicationNumber("CN", String.valueOf(100000000 + i), String.valueOf(kind));
  }

  private static ApplicationNumber application(int i) {
    return new ApplicationNumber("CN", String.valueOf(200910000000L + i), null, true);
  }

  /// Of all statuses, all publications have this one.
  private static void only(
      PatentIndex index, LocalDate day, StatusDetail expected, Set<String> all) {
    for (StatusDetail detail : StatusDetail.values()) {
      assertThat(found(index, "LS=" + detail.label(), day))
          .as("%s on %s", detail, day)
          .isEqualTo(detail == expected ? all : Set.of());
    }
    String simple = "SLS=" + expected.simple().label();
    assertThat(found(index, simple, day)).as("%s on %s", simple, day).isEqualTo(all);
    assertThat(found(index, "NOT " + simple, day)).isEmpty();
  }

  private static Set<String> found(PatentIndex index, String query, LocalDate day) {
    SearchRequest request = SearchRequest.of(QueryParser.parse(query)).first(100).asOf(day);
    SearchResult result = index.search(request);
    assertThat(result.total()).isEqualTo(result.hits().size());
    return result.hits().stream()
        .map(Hit::pn)
        .map(StatusContract::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> exported(PatentIndex index, Query query, LocalDate day) {
    Set<String> exported = new TreeSet<>();
    index.forEach(query, day, patent -> exported.add(name(patent.publication().toString())));
    return exported;
  }

  /// `B3` of CN100000003B.
  private static String name(String number) {
    return ""
        + number.charAt(number.length() - 1)
        + (Integer.parseInt(number.substring(2, 11)) - 100000000);
  }

  private static Set<String> names(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
