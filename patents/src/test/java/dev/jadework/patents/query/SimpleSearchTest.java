package dev.jadework.patents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jadework.patents.query.SimpleSearch.Kind;
import dev.jadework.patents.query.SimpleSearch.Part;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleSearchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          CN101945314B            | NUMBER | PN=CN101945314B
          CN 101945314 B          | NUMBER | PN="CN 101945314 B"
          US2013101709A1          | NUMBER | (PN=US2013101709A1 OR AN=US2013101709A1)
          WO/2010/022640          | NUMBER | PN=WO/2010/022640
          PCT/CN2016/100804       | NUMBER | AN=PCT/CN2016/100804
          ZL201910302430.1        | NUMBER | AN=ZL201910302430.1
          ZL 2019 1 0302430.1     | NUMBER | AN="ZL 2019 1 0302430.1"
          201910302430.1          | NUMBER | AN=201910302430.1
          201910302430            | NUMBER | AN=201910302430
          20191231                | DATE   | PD=20191231
          31.12.2019              | DATE   | PD=2019-12-31
          2019-12                 | DATE   | PD=2019-12
          2019年12月31日           | DATE   | PD=2019年12月31日
          H01M5/12                | CLASS  | (IPC=H01M5/12 OR CPC=H01M5/12)
          h01m 10/0525            | CLASS  | (IPC=H01M10/0525 OR CPC=H01M10/0525)
          B03                     | CLASS  | (IPC=B03 OR CPC=B03)
          H01M                    | CLASS  | (IPC=H01M OR CPC=H01M)
          Siemens                 | NAME   | (PA=Siemens OR IN=Siemens)
          Siemens AG              | NAME   | (PA="Siemens AG" OR IN="Siemens AG")
          John B. Goodenough      | NAME   | (PA="John B. Goodenough" OR IN="John B. Goodenough")
          珠海格力电器股份有限公司    | NAME   | PA=珠海格力电器股份有限公司
          广西大学                 | NAME   | PA=广西大学
          """)
  void whatIsTypedIsTakenForOneThing(String typed, Kind kind, String query) {
    SimpleSearch read = SimpleSearch.read(typed).orElseThrow();
    assertThat(read.parts()).singleElement().extracting(Part::kind).isEqualTo(kind);
    assertThat(read.query()).isEqualTo(query);
    assertThat(QueryParser.parse(read.query())).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "锂电池",
        "battery cooling plate",
        "Battery cooling plate",
        "LED display",
        "GB2312",
        "COVID19",
        "20191331",
        "32.01.2019",
        "b03",
        "5G",
        "C++",
        "汽车 热泵",
        ""
      })
  void textStaysText(String typed) {
    assertThat(SimpleSearch.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PN=CN101945314B",
        "申请人=广西大学",
        "CN101945314B OR CN101945315B",
        "(H01M)",
        "\"20191231\"",
        "汽车+广西大学",
        "H01M NOT B03",
        "#1 H01M",
        "锂 WITH 20191231",
        "\"H01M"
      })
  void theQueryLanguageIsLeftToTheParser(String typed) {
    assertThat(SimpleSearch.read(typed)).isEmpty();
  }

  @Test
  void allPartsCountAndAnyOfSeveralNumbersOrDays() {
    assertThat(SimpleSearch.read("电池 冷却 H01M10/613 广西大学 2019").orElseThrow().query())
        .isEqualTo("电池 冷却 AND (IPC=H01M10/613 OR CPC=H01M10/613) AND PA=广西大学 AND 2019");
    assertThat(SimpleSearch.read("CN101945314B, CN101945315B").orElseThrow().query())
        .isEqualTo("(PN=CN101945314B OR PN=CN101945315B)");
    assertThat(SimpleSearch.read("电池 20190101 20190108").orElseThrow().query())
        .isEqualTo("(PD=20190101 OR PD=20190108) AND 电池");
  }

  @Test
  void everyPartKeepsWhatWasTyped() {
    assertThat(SimpleSearch.read("battery cell  Siemens AG 31.12.2019").orElseThrow().parts())
        .extracting(Part::kind, Part::text)
        .containsExactly(
            tuple(Kind.TEXT, "battery cell"),
            tuple(Kind.NAME, "Siemens AG"),
            tuple(Kind.DATE, "31.12.2019"));
  }

  @Test
  void whateverIsTypedBecomesAQueryThatCanBeReadOrNone() {
    long seed = 20261126;
    SplittableRandom random = new SplittableRandom(seed);
    List<String> pieces =
        List.of(
            "CN",
            "101945314",
            "B",
            " ",
            ".",
            "/",
            "H01M",
            "10/05",
            "2019",
            "12",
            "公司",
            "电池",
            "Siemens",
            "-",
            ",",
            "AG",
            "ZL",
            "x",
            "年",
            "*",
            "'",
            "，",
            "?");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int n = random.nextInt(1, 9); n > 0; n--) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
      }
      SimpleSearch.read(typed.toString())
          .ifPresent(
              read -> {
                // Text that means nothing is refused in the plain reading too.
                if (read.parts().stream()
                    .filter(p -> p.kind() == Kind.TEXT)
                    .allMatch(this::reads)) {
                  assertThat(reads(read.query())).as("seed %d: %s", seed, typed).isTrue();
                }
              });
    }
  }

  private boolean reads(Part part) {
    return reads(part.clause());
  }

  private boolean reads(String query) {
    try {
      QueryParser.parse(query);
      return true;
    } catch (QuerySyntaxException refused) {
      return false;
    }
  }
}
