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
    "JPH0553868A, JP-A-5-53868, true",
    "JPH0553868A, 特开平5-53868, true",
    "JPH0553868U, 特開平5-53868, false",
    "JPH0553868A, 特開平6-53868, false",
    "JPS6212345B2, JP-B-62-12345, true",
    "JPS6212345B1, 特公昭62-12345, true",
    "JPS6212345A, 特公昭62-12345, false",
    "JP3163857B1, 特許第3163857号, true",
    "JP3163857U, 特許第3163857号, false", // a utility model of the same number
    "JP3012345U, 登録実用新案第3012345号, true",
    "JP3012345B2, 登録実用新案第3012345号, false",
    "KR20120001234A, 공개특허 10-2012-0001234, true",
    "KR20120001234U, 공개특허 10-2012-0001234, false",
    "KR20120001234U, KR 20-2012-0001234, true",
    "KR20120001234A, KR 20-2012-0001234, false",
    "KR101234567B1, 등록특허 제10-1234567호, true",
    "KR950001234B1, KR 1995-0001234 B1, true",
    "KR950001234B1, KR 95-1234, true",
    "US4123456A, 'U.S. Pat. No. 4,123,456', true",
    "US4123456A, 'US B1 4,123,456', false", // the certificate of its re-examination
    "US4123456B1, 'US B1 4,123,456', true",
    "US20100123456A1, U.S. Patent Application Publication 2010/0123456, true",
    "EP0123456A2, EP-A-0 123 456, true",
    "EP0123456B1, EP-A-0 123 456, false",
    "DE2345678A1, DE-OS 2 345 678, true",
    "DE2345678C2, DE-OS 2 345 678, false",
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
    "JPH0553868, JP19930053868, true", // EPODOC
    "JPH0553868, JP19940053868, false",
    "JPH0553868, 平成5年特許願第53868号, true",
    "JPH0553868, JP 5386893 A, true", // DOCDB: serial and year
    "JP5386893, 特願平5-53868, true",
    "JP5386894, 特願平5-53868, false",
    "PCT/JP1999/001234, PCT/JP99/1234, true",
    "EP99203729, EP 99203729 A, true", // DOCDB
    "EP99203729, EP 99203728 A, false",
    "US12345678, 'U.S. Appl. No. 12/345,678', true",
    "KR2020120012345, 실용신안등록출원 제20-2012-0012345호, true",
    "KR20120012345, 실용신안등록출원 제20-2012-0012345호, false",
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
