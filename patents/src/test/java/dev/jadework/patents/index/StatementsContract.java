package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.reference.ReferenceTables;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every index must find by statements of problem, means and effect.
abstract class StatementsContract extends DeclaredFieldsContract {
  private static final String BATTERY = "本发明公开了一种电池模组，包括液冷板。所述液冷板设有寿命标签！从而提高了电池的使用寿命，节约了成本。";
  private static final String FAN = "一种风扇，解决了噪声大、成本高的问题。该风扇的寿命为五年。";

  @Test
  void aTextIsFoundInASentenceThatStatesIt() throws IOException {
    fill(
        List.of(
            patent("CN100000001A", "zh", BATTERY),
            patent("CN100000002A", "zh", FAN),
            patent(
                "US10000003B2",
                "en",
                "A pump comprising a rotor. The rotor thereby reduces the noise of batteries.")));
    try (PatentIndex index = index()) {
      assertThat(numbers(index, "TE=寿命")).containsExactly("CN100000001A");
      assertThat(numbers(index, "TE=(使用寿命 OR 噪声)")).containsExactly("CN100000001A");
      assertThat(numbers(index, "TE=(电池 PRE/3 寿命)")).containsExactly("CN100000001A");
      assertThat(numbers(index, "TE=(寿命 PRE/3 电池)")).isEmpty();
      assertThat(numbers(index, "TE=(寿命 AND 成本)")).containsExactly("CN100000001A");
      assertThat(numbers(index, "TE=(寿命 WITH 液冷板)")).isEmpty();
      assertThat(numbers(index, "TE=液?板")).isEmpty();
      assertThat(numbers(index, "TM=液?板")).containsExactly("CN100000001A");
      assertThat(numbers(index, "TM=rotor")).containsExactly("US10000003B2");
      assertThat(numbers(index, "TE=(noise NEAR/3 batter*)")).containsExactly("US10000003B2");
      assertThat(numbers(index, "TP=成本")).containsExactly("CN100000002A");
      assertThat(numbers(index, "TP=寿命")).isEmpty();
      assertThat(numbers(index, "TE!=寿命")).containsExactly("CN100000002A", "US10000003B2");
    }
  }

  @Test
  void statementsAreLookedForWhereTheyStand() throws IOException {
    fill(
        List.of(
            described("CN100000001A", "背景技术\n现有水泵存在漏水的缺陷。\n发明内容\n本发明避免了停机。"),
            Patent.of(PublicationNumber.parse("CN100000002A"))
                .claims(List.of(new Claim(1, "zh", "一种水泵，其特征在于，具有叶轮。", List.of())))
                .build()));
    try (PatentIndex index = index()) {
      assertThat(numbers(index, "TP=漏水")).containsExactly("CN100000001A");
      assertThat(numbers(index, "TE=漏水")).isEmpty();
      assertThat(numbers(index, "TE=停机")).containsExactly("CN100000001A");
      assertThat(numbers(index, "TM=叶轮")).containsExactly("CN100000002A");
    }
    try (ReferencedIndex index = new ReferencedIndex(index(), ReferenceTables.NONE)) {
      assertThat(numbers(index, "TE=停机")).containsExactly("CN100000001A");
      assertThat(index.search(SearchRequest.of(QueryParser.parse("TE=停机"))).notes())
          .singleElement()
          .asString()
          .contains("TE 技术功效", "AB, SI", "own list");
    }
  }

  private static Patent patent(String number, String language, String text) {
    return Patent.of(PublicationNumber.parse(number)).abstractText(language, text).build();
  }

  private static Patent described(String number, String text) {
    return Patent.of(PublicationNumber.parse(number))
        .description(List.of(new LocalizedText("zh", text)))
        .build();
  }

  private static List<String> numbers(PatentIndex index, String query) {
    return index.search(SearchRequest.of(QueryParser.parse(query)).first(10)).hits().stream()
        .map(SearchResult.Hit::pn)
        .sorted()
        .toList();
  }
}
