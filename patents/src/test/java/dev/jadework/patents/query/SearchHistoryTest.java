package dev.jadework.patents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class SearchHistoryTest {
  private final SearchHistory history = new SearchHistory();

  @Test
  void earlierSearchesStandInTheTreeInFull() {
    history.add("电池 OR 锂", 2);
    history.add("TI=(#1)", 1);
    history.save("格力", "PA=格力");

    assertThat(history.parse("#2 NOT ##格力")).hasToString("((TA=电池 OR TA=锂) AND (NOT PA=格力))");
  }

  @Test
  void aSearchThereIsNotIsRefusedAtItsPlace() {
    history.add("a", 1);

    QuerySyntaxException problem = refusal("a AND #2");
    assertThat(problem.code()).isEqualTo("query.unknown-reference");
    assertThat(problem.position()).isEqualTo(6);
    assertThat(problem.fix()).contains("#1 to #1");
    assertThat(refusal("#0").code()).isEqualTo("query.unknown-reference");
  }

  @Test
  void aSearchThatRefersToItselfIsRefused() {
    history.save("a", "x OR ##b");
    history.save("b", "##a");

    QuerySyntaxException problem = refusal("y ##a");
    assertThat(problem.code()).isEqualTo("query.circular-reference");
    assertThat(problem.position()).isEqualTo(2);
    assertThat(problem.getMessage()).contains("##a → ##b → ##a");
  }

  @Test
  void searchesThatDoubleStayWithinTheLimitOfTerms() {
    history.add("a", 1);
    for (int i = 1; i < 60; i++) {
      history.add("#" + i + " AND #" + i, 1);
    }
    assertThat(refusal("#60").code()).isEqualTo("query.too-long");
  }

  @Test
  void aNameThatCannotStandInAQueryIsRefused() {
    assertThatThrownBy(() -> history.save("a b", "x")).hasMessageContaining("letters, digits");
  }

  private QuerySyntaxException refusal(String query) {
    return catchThrowableOfType(QuerySyntaxException.class, () -> history.parse(query));
  }
}
