package dev.jadework.patents.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {
  @ParameterizedTest
  @CsvSource({
    "CN101945314B, 2010-04-07, true",
    "CN101945314A, 2011-01-12, false",
    "CN1234567B, 1992-12-31, false", // examined
    "CN1234567C, 1993-01-01, true",
    "CN1234567C, 2010-04-07, false",
    "CN201535077U, 2010-07-28, true",
    "CN2012345U, 1992-12-30, false",
    "US3982033A, 2001-01-01, true",
    "US20130101709A1, 2013-04-25, false",
    "US6336130B1, 2002-01-01, true",
    "US6336130B1, 2001-01-01, false", // re-examined then
    "EP1497510B1, 2009-01-01, true",
    "EP1497510B2, 2009-01-01, false", // amended after opposition
    "WO2004086055A1, 2004-10-07, false",
    "FR2700000B1, 1996-01-01, true", // no table for the office: by the letter
    "FR2700000A1, 1994-07-01, false"
  })
  void thePublicationOfAGrantIsToldByOfficeKindAndDay(String number, LocalDate day, boolean grant) {
    Patent patent = Patent.of(PublicationNumber.parse(number)).published(day).build();

    assertThat(FieldValues.days(QueryField.GD, patent)).hasSize(grant ? 1 : 0);
  }
}
