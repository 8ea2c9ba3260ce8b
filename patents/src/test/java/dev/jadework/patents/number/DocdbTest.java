package dev.jadework.patents.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocdbTest {

  @ParameterizedTest
  @CsvSource({
    "US20130101709A1, US, 2013101709, A1",
    "US6093011A, US, 6093011, A",
    "WO1999012345A1, WO, 9912345, A1",
    "WO2002100001A1, WO, 02100001, A1",
    "WO2003006012A1, WO, 03006012, A1",
    "WO2004086055A2, WO, 2004086055, A2",
    "EP1000000B1, EP, 1000000, B1",
    "CN101945314B, CN, 101945314, B",
    "JPH0553868U, JP, H0553868, U"
  })
  void writesPublicationsThatReadBackAsThemselves(
      String text, String country, String number, String kind) {
    PublicationNumber publication = PublicationNumber.parse(text);

    assertThat(Docdb.of(publication)).isEqualTo(new Docdb.Number(country, number, kind));
    assertThat(PublicationNumber.parse(country, number).withKind(kind)).isEqualTo(publication);
  }

  @ParameterizedTest
  @CsvSource({
    "CN201310658887, CN, 201310658887, A",
    "CN201320658887, CN, 201320658887, U",
    "PCT/IB2022/055385, IB, 2022055385, W",
    "EP99203729, EP, 99203729, A"
  })
  void writesApplicationsThatReadBackAsThemselves(
      String text, String country, String number, String kind) {
    ApplicationNumber application = ApplicationNumber.parse(text);
    Docdb.Number docdb = new Docdb.Number(country, number, kind);

    assertThat(Docdb.of(application)).contains(docdb);
    assertThat(Docdb.application(docdb)).isEqualTo(application);
  }

  @ParameterizedTest
  @CsvSource({
    "CN201310658887, CN20131658887",
    "CN201711234567, CN201711234567",
    "PCT/IB2007/051010, WO2007IB51010",
    "PCT/IB2007/151010, WO2007IB151010",
    "EP99203729, EP19990203729",
    "JP2005505120, JP20050505120",
    "KR20120012345, KR20120012345"
  })
  void writesEpodocThatReadsBackAsTheApplication(String text, String epodoc) {
    ApplicationNumber application = ApplicationNumber.parse(text);

    assertThat(Docdb.epodoc(application)).contains(epodoc);
    assertThat(Docdb.fromEpodoc(epodoc)).contains(application);
  }

  @ParameterizedTest
  @ValueSource(strings = {"95115608", "US15311406", "DE102005012345"})
  void saysNothingWhereTheFormIsNotDefined(String text) {
    assertThat(Docdb.epodoc(ApplicationNumber.parse(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "CN", "CN2013", "CN20131", "WO2007XX", "12345678901", "ZZ20131658887"})
  void readsNothingIntoWhatIsNoEpodocNumber(String text) {
    assertThat(Docdb.fromEpodoc(text)).isEmpty();
  }

  @Test
  void theKindTellsAKoreanUtilityModel() {
    assertThat(Docdb.application(new Docdb.Number("KR", "20120012345", "U")))
        .hasToString("KR2020120012345");
  }
}
