package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.memory.QueryEvaluator;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers counted by hand; both the index and the definition give them.
class ProximityTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "电池内的冷却板 | 电池 NEAR/2 冷却 | true",
        "电池内的冷却板 | 电池 NEAR/1 冷却 | false",
        "电池，内，的冷却板 | 电池 NEAR/2 冷却 | true",
        "电池。内的冷却板 | 电池 NEAR/2 冷却 | false",
        "电池。内的冷却板 | 电池 NEAR/3 冷却 | true",
        "冷却电池 | 电池 NEAR/0 冷却 | true",
        "冷却电池 | 电池 PRE/0 冷却 | false",
        "冷却电池 | 冷却 PRE/0 电池 | true",
        "电池 | 电池 NEAR/9 电池 | false",
        "锂电池 | 锂电 NEAR/9 电池 | false",
        "battery with a cooling plate | battery NEAR/2 plate | false",
        "battery with a cooling plate | battery NEAR/3 plate | true",
        "batteries cool plates | battery PRE/1 plate | true",
        "电池的 cooling plate 板 | 电池 PRE/3 板 | true",
        "电池的 cooling plate 板 | 电池 PRE/2 板 | false",
        "电池。冷却板 | 电池 WITH 冷却 | false",
        "电池，冷却板。 | 电池 WITH 冷却 | true",
        "电池。冷却板 | 电池 SAME 冷却 | true",
        "电池。电池 fig. 1 冷却 | 电池 WITH 冷却 | true",
        "battery plate. cool | battery WITH cool | false",
        "冷却电池 | 电池 PRE/SEN 冷却 | false",
        "冷却电池。冷却 | 电池 PRE/SEN 冷却 | false",
        "冷却电池。冷却 | 电池 PRE/PARA 冷却 | true",
        "电池 冷却。板 | 电池 WITH \"冷却。板\" | false",
        "电池 冷却。板 | \"冷却。板\" WITH 电池 | false",
        "电池 冷却。板 | \"冷却。板\" SAME 电池 | true",
        "甲乙。丙 | (甲 NEAR/0 乙) WITH 丙 | false",
        "甲乙，丙 | (甲 NEAR/0 乙) WITH 丙 | true",
        "甲。乙 | (甲 NEAR/1 乙) WITH 乙 | false",
        "甲子乙丑丙 | 甲 NEAR/1 乙 NEAR/1 丙 | true",
        "甲子乙丑寅丙 | 甲 NEAR/1 乙 NEAR/1 丙 | false",
        "电池电池，电池 | 电池 $FREQ3 | true",
        "电池电池，电池 | 电池 $FREQ4 | false",
        "锂离电池 | 锂?电池 | true",
        "锂离子电池 | 锂?电池 | false",
        "锂离子电池 | 锂??电池 | true",
        "锂电池 | 锂?电池 | false",
        "锂电池 | 锂#电池 | true",
        "锂。电池 | 锂?电池 | false",
      })
  void findsByPlace(String text, String query, boolean found) {
    Query parsed = QueryParser.parse("AB=(" + query + ")");
    Patent patent = Patents.patent("100000000", "", text);

    assertThat(new QueryEvaluator().matches(parsed, patent)).isEqualTo(found);
    try (LucenePatentIndex index = Patents.index(directory, List.of(patent))) {
      assertThat(index.search(SearchRequest.of(parsed)).total()).isEqualTo(found ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"电池 SAME 冷却 | false", "电池 NEAR/99 冷却 | false"})
  void neverAcrossTwoClaims(String query, boolean found) {
    Query parsed = QueryParser.parse("TAC=(" + query + ")");
    Patent patent =
        Patents.full(
            Patents.patent("100000000", "", "").publication(),
            null,
            null,
            null,
            "电池",
            "冷却",
            List.of("一种电池", "冷却板"),
            List.of(),
            List.of(),
            List.of());

    assertThat(new QueryEvaluator().matches(parsed, patent)).isEqualTo(found);
    try (LucenePatentIndex index = Patents.index(directory, List.of(patent))) {
      assertThat(index.search(SearchRequest.of(parsed)).total()).isEqualTo(found ? 1 : 0);
    }
  }
}
