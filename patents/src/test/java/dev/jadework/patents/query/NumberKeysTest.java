package dev.jadework.patents.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberKeysTest {
  @ParameterizedTest
  @CsvSource({
    "CN110083831A, CN110083831A, true",
    "CN110083831A, cn 110083831, true",
    "CN110083831A, 110083831, true",
    "CN110083831A, CN110083831B, false",
    "CN1234567C, CN1234567C, true",
    "CN1234567C, CN1234567A, false",
    "US20130101709A1, US2013101709A1, true", // DOCDB
    "US20130101709A1, US 2013/0101709, true",
    "US20130101709A1, US2013101709A2, false",
    "US20130101709A1, US2013101708A1, false",
    "US7654321B2, US07654321B2, true",
    "US7654321B2, US07654321B1, false",
    "EP0123456A1, EP0123456, true",
    "EP0123456A1, EP123456A1, true",
    "EP0123456A1, EP1234560, false",
    "WO1999012345A1, WO9912345, true",
    "WO1999012345A1, WO 99/12345 A1, true",
    "WO1999012345A1, WO9912345A2, false",
    "WO1999012345A1, WO2099012345, false",
    "WO2004086055A1, WO2004086055A1, true",
    "JPH0553868U, JPH0553868U, true",
    "JPH0553868U, JP H05-53868, true",
    "JPH0553868U, 実開平5-53868号公報, true",
    "JPH0553868U, JPH0553868A, false",
    "JP2010012345A, JP2010-12345A, true",
    "JP2010012345A, JP2010012346A, false",
    "KR20120012345A, KR 10-2012-0012345 A, true",
    "KR20120012345A, KR1020120012345, true",
    "KR20120012345A, KR20120012345, true",
    "KR20120012345A, KR2020120012345U, false",
    "KR1020120012345, KR20120012345, true", // a record without its kind
    "DE10123456A1, DE000010123456A1, true",
    "DE10123456A1, DE10123456, true",
    "DE10123456A1, DE10123457, false"
  })
  void aTypedPublicationNumberFindsItInItsOfficesSpellings(
      String record, String typed, boolean found) {
    assertThat(
            !Collections.disjoint(
                NumberKeys.of(PublicationNumber.parse(record)),
                NumberKeys.asked(QueryField.PN, typed)))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "CN201310658887.5, CN20131658887, true", // EPODOC
    "CN201310658887.5, CN20131658888, false",
    "CN201310658887.5, ZL201310658887.5, true",
    "CN201310658887.5, 201310658887, true",
    "CN95115608.X, CN95115608X, true",
    "EP14893689, EP20140893689, true", // EPODOC
    "EP14893689, EP14893688, false",
    "PCT/IB2007/051010, WO2007IB51010, true", // EPODOC
    "PCT/IB2007/051010, PCT/IB2007/51010, true",
    "PCT/IB2007/051010, PCT/IB2007/051011, false",
    "US12345678, US201012345678, true", // DOCDB
    "US12345678, US 12/345678, true",
    "JP2010012345, JP20100012345, true", // EPODOC
    "JP2010012345, JP20100012346, false",
    "KR20120012345, KR 10-2012-0012345, true",
    "KR20120012345, KR 10-2012-0012346, false",
    "DE102010012345, DE102010012345, true",
    "DE102010012345, DE102010012346, false"
  })
  void aTypedApplicationNumberFindsItInItsOfficesSpellings(
      String record, String typed, boolean found) {
    assertThat(
            !Collections.disjoint(
                NumberKeys.of(ApplicationNumber.parse(record)),
                NumberKeys.asked(QueryField.AN, typed)))
        .isEqualTo(found);
  }
}
