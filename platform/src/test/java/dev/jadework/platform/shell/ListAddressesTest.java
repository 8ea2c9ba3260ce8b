package dev.jadework.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListAddressesTest {
  @Test
  void changingOneParameterKeepsTheOthersAndTheirOrder() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("text", List.of("电池 & co"));
    values.put("stage", List.of("A", "B"));
    Query query = new Query(values);
    assertThat(query.with("page", 2))
        .isEqualTo("?text=%E7%94%B5%E6%B1%A0+%26+co&stage=A&stage=B&page=2");
    assertThat(query.with("stage", null)).isEqualTo("?text=%E7%94%B5%E6%B1%A0+%26+co");
    assertThat(new Query(Map.of()).with("page", null)).isEmpty();
    assertThat(query.get("absent")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 1, 0, 0",
    "1, 20, 1, 1, 1, 20",
    "1, 21, 1, 2, 1, 20",
    "2, 21, 2, 2, 21, 21",
    "0, 21, 1, 2, 1, 20",
    "-5, 21, 1, 2, 1, 20",
    "99, 21, 2, 2, 21, 21",
    "2147483647, 21, 2, 2, 21, 21"
  })
  void aPageNumberStaysWithinThePagesThereAre(
      int asked, long total, int number, int pages, long from, long to) {
    Paging paging = Paging.of(asked, 20, total);
    assertThat(paging.number()).isEqualTo(number);
    assertThat(paging.pages()).isEqualTo(pages);
    assertThat(paging.from()).isEqualTo(from);
    assertThat(paging.to()).isEqualTo(to);
    assertThat(paging.around()).contains(number).allMatch(n -> n >= 1 && n <= pages);
  }

  @Test
  void amountsAreShownInTenThousandYuanToTheFen() {
    I18n i18n = new I18n(Messages.load(), Locale.SIMPLIFIED_CHINESE);
    assertThat(i18n.wan(500_000_000L)).isEqualTo("500");
    assertThat(i18n.wan(499_990_000L)).isEqualTo("499.99");
    assertThat(i18n.wan(1L)).isEqualTo("0.000001");
    assertThat(i18n.wan(1_234_567_000_000L)).isEqualTo("1,234,567");
    assertThat(i18n.wan(null)).isEqualTo("–");
  }
}
