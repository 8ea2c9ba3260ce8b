package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.memory.QueryEvaluator;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.status.StatusTimeline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clauses of legal status: the index finds what the definition says on every day.
class LuceneStatusTest {
  private static final List<String> EVENTS =
      List.of("授权", "实质审查的生效", "未缴年费专利权终止", "专利申请权、专利权的转移", "驳回", "其他");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsTheStatusOfTheDay(long seed) {
    Random random = new Random(seed);
    List<Patent> patents = IntStream.range(0, 60).mapToObj(i -> patent(random, i)).toList();
    int some = 0;
    try (LucenePatentIndex index = Patents.index(directory, patents)) {
      for (int i = 0; i < 150; i++) {
        LocalDate day = day(random, 8000);
        QueryEvaluator oracle = QueryEvaluator.asOf(day, StatusTimeline::of);
        Query query = query(random);
        List<String> expected =
            patents.stream()
                .filter(patent -> oracle.matches(query, patent))
                .map(patent -> patent.publication().toString())
                .toList();
        assertThat(index.search(SearchRequest.of(query).first(100).asOf(day)).hits())
            .as("seed %d, %s: %s", seed, day, query)
            .extracting(SearchResult.Hit::pn)
            .containsExactlyInAnyOrderElementsOf(expected);
        some += expected.isEmpty() || expected.size() == patents.size() ? 0 : 1;
      }
    }
    assertThat(some).as("queries that find some and not all").isGreaterThan(50);
  }

  @Test
  void withoutADayNoStatusIsGuessed() {
    try (LucenePatentIndex index = Patents.index(directory, List.of(patent(new Random(1), 0)))) {
      assertThatThrownBy(() -> index.search(SearchRequest.of(QueryParser.parse("SLS=有效"))))
          .hasMessageContaining("as of a day");
      assertThatThrownBy(
              () ->
                  index.search(
                      SearchRequest.of(QueryParser.parse("SLS=很好")).asOf(LocalDate.of(2020, 1, 1))))
          .hasMessageContaining("有效 ACTIVE");
    }
  }

  private static Patent patent(Random random, int i) {
    LocalDate filed = day(random, 2000);
    List<LegalEvent> events = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      events.add(
          new LegalEvent(
              filed.plusDays(random.nextInt(4000)), "", EVENTS.get(random.nextInt(EVENTS.size()))));
    }
    return Patents.patent(String.valueOf(100000000 + i), "电池", "")
        .with()
        .application(null) // else all would be of one
        .filed(random.nextInt(5) == 0 ? null : filed)
        .published(random.nextInt(5) == 0 ? null : filed.plusDays(540))
        .legalEvents(LegalEvent.merge(events, List.of()))
        .build();
  }

  private static Query query(Random random) {
    LocalDate from = day(random, 6000);
    return switch (random.nextInt(6)) {
      case 0 -> match(QueryField.SLS, random, "有效", "失效", "审中", "未确认");
      case 1 -> match(QueryField.LS, random, "授权", "未缴年费", "实质审查", "公开", "驳回", "未确认");
      case 2 -> match(QueryField.LE, random, "授权", "转移", "实质审查");
      case 3 -> new Query.Not(match(QueryField.SLS, random, "active", "lapsed"));
      default -> {
        QueryField field =
            List.of(QueryField.LSD, QueryField.EXD, QueryField.EXDT).get(random.nextInt(3));
        yield new Query.Dates(
            field,
            random.nextBoolean() ? null : from,
            random.nextBoolean() ? null : from.plusDays(random.nextInt(6000)));
      }
    };
  }

  private static Query match(QueryField field, Random random, String... values) {
    return new Query.Match(field, values[random.nextInt(values.length)]);
  }

  private static LocalDate day(Random random, int within) {
    return LocalDate.of(2006, 1, 1).plusDays(random.nextInt(within));
  }
}
