package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.query.QueryParser;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  @Test
  void keepsThePrecedenceOfTheQueryItNarrows() {
    assertThat(Narrowing.to("甲 OR 乙", "IPC", "H01M")).isEqualTo("(甲 OR 乙) AND IPC=H01M");
  }

  @Test
  void quotesNamesSoThatTheyReadBack() {
    String query = Narrowing.to("TA=电池", "PA", "某 \"公司\" (集团)");
    assertThat(QueryParser.parse(query).toString()).contains("某").contains("集团");
  }

  @Test
  void aYearNarrowsADate() {
    assertThat(QueryParser.parse(Narrowing.to("", "PD", "2019")).toString()).contains("2019");
  }
}
