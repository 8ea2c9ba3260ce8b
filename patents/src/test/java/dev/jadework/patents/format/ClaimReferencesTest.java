package dev.jadework.patents.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.一种耳机，其特征在于，包括存储器。 | 1 | []",
        "2.如权利要求1所述的耳机，其特征在于… | 2 | [1]",
        "5.如权利要求1至4中任意一项所述的耳机 | 5 | [1, 2, 3, 4]",
        "5.根据权利要求1-3任一项所述的方法 | 5 | [1, 2, 3]",
        "6.根据权利要求1、2或5所述的方法 | 6 | [1, 2, 5]",
        "9.根据权利要求1或权利要求3所述的方法 | 9 | [1, 3]",
        "9.根据权利要求１所述 | 9 | [1]",
        "3. The battery according to claim 1 or 2, wherein | 3 | [1, 2]",
        "7. The method of any one of claims 2 to 4 | 7 | [2, 3, 4]",
        "2.如权利要求3所述的装置 | 2 | []",
        "2.如权利要求2所述的装置 | 2 | []",
        "4.如权利要求0所述的装置 | 4 | []"
      })
  void readsTheClaimsReferredTo(String text, int number, String references) {
    assertThat(ClaimReferences.of(text, number)).hasToString(references);
  }

  @Test
  void isNotTrappedByAnEnormousRange() {
    assertThat(ClaimReferences.of("如权利要求1至9999任一项", 3)).isEqualTo(List.of(1));
  }

  @Test
  void germanAndFrenchClaimsReferToo() {
    assertThat(ClaimReferences.of("Presse nach Anspruch 1 oder 2.", 3)).containsExactly(1, 2);
    assertThat(ClaimReferences.of("PRESSE NACH ANSPRUCH 1", 2)).containsExactly(1);
    assertThat(ClaimReferences.of("Presse selon la revendication 1.", 2)).containsExactly(1);
    assertThat(ClaimReferences.of("Claim 1 and 权利要求2", 3)).containsExactly(1, 2);
  }
}
