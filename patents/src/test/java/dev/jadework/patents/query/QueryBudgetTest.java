package dev.jadework.patents.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.query.QueryBudget.Limit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryBudgetTest {
  private final Tokens tokens = new Tokens("电池");
  private final QueryBudget budget = new QueryBudget();

  @ParameterizedTest
  @EnumSource
  void allowsAsManyAsTheLimitSaysAndRefusesOneMore(Limit limit) {
    for (int i = 0; i < limit.most; i++) {
      budget.use(limit, tokens, tokens.peek());
    }
    assertThatThrownBy(() -> budget.use(limit, tokens, tokens.peek()))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("at most " + limit.most);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGivenBackMayBeUsedAgain(Limit limit) {
    for (int i = 0; i < limit.most; i++) {
      budget.use(limit, tokens, tokens.peek());
    }
    budget.giveBack(limit);
    budget.use(limit, tokens, tokens.peek());
    assertThatThrownBy(() -> budget.use(limit, tokens, tokens.peek()))
        .isInstanceOf(QuerySyntaxException.class);
  }
}
