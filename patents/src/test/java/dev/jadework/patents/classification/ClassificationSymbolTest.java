package dev.jadework.patents.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationSymbolTest {

  @ParameterizedTest
  @CsvSource({
    "'H04N   5/225', H04N5/225",
    "G06F0017300000, G06F17/30",
    "G06F0017000000, G06F17/00",
    "H01M0010052500, H01M10/0525",
    "'B23K 1/002', B23K1/002",
    "'G06F   13/12    (2006.01)', G06F13/12",
    "'G06F 13/12(2006.01)', G06F13/12",
    "h01m10/0525, H01M10/0525",
    "'Ｈ０１Ｍ　１０／０５２５', H01M10/0525",
    "'H01M 010/0525', H01M10/0525",
    "'C25B 9/0', C25B9/0",
    "H, H",
    "H01, H01",
    "H01M, H01M",
    "H01M10, H01M10",
    "'H01M 10', H01M10",
    "Y02E60/10, Y02E60/10"
  })
  void readsEveryFormToOne(String text, String canonical) {
    assertThat(ClassificationSymbol.parse(text)).hasToString("Optional[" + canonical + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "I01M10/00",
        "H1M10/00",
        "H0",
        "01M",
        "H01M10/",
        "H01M/00",
        "H01M12345/00",
        "H01M10/1234567",
        "14-02",
        "H01M10/00 x"
      })
  void refusesWhatIsNoSymbol(String text) {
    assertThat(ClassificationSymbol.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "H01M10, H01M10/0525, true",
    "H01M10, H01M10/00, true",
    "H01M10, H01M10, true",
    "H01M10, H01M100/00, false",
    "H01M10, H01M1/00, false",
    "H01M1, H01M10/00, false",
    "H01M, H01M10/0525, true",
    "H01M, H01L21/00, false",
    "H01, H01M10/0525, true",
    "H01, H02J7/00, false",
    "H, H01M10/0525, true",
    "H, G06F17/30, false",
    "H01M10/05, H01M10/0525, false",
    "H01M10/0525, H01M10/0525, true",
    "H01M10/0525, H01M10, false"
  })
  void coversWhatIsBelowIt(String above, String symbol, boolean covered) {
    assertThat(symbol(above).covers(symbol(symbol))).isEqualTo(covered);
  }

  @Test
  void givesItsLevels() {
    ClassificationSymbol symbol = symbol("H01M10/0525");

    assertThat(symbol.section()).isEqualTo("H");
    assertThat(symbol.classLevel()).hasValue("H01");
    assertThat(symbol.subclassLevel()).hasValue("H01M");
    assertThat(symbol.mainGroupLevel()).hasValue("H01M10");
    assertThat(symbol("H01").subclassLevel()).isEmpty();
    assertThat(symbol("H").classLevel()).isEmpty();
    assertThat(symbol("H01M").mainGroupLevel()).isEmpty();
  }

  @Test
  void readsBackEverySymbolItPrints() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      String text =
          "%c%02d%c %d/%s"
              .formatted(
                  "ABCDEFGHY".charAt(random.nextInt(9)),
                  random.nextInt(100),
                  'A' + random.nextInt(26),
                  1 + random.nextInt(9999),
                  String.valueOf(1_000_000 + random.nextInt(1_000_000))
                      .substring(1, 3 + random.nextInt(5)));
      ClassificationSymbol symbol = symbol(text);

      assertThat(symbol(symbol.toString())).isEqualTo(symbol);
      assertThat(symbol).hasToString(text.replace(" ", ""));
    }
  }

  private static ClassificationSymbol symbol(String text) {
    return ClassificationSymbol.parse(text).orElseThrow();
  }
}
