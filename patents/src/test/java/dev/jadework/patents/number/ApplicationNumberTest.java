package dev.jadework.patents.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201710601862.3",
        "95115608.X",
        "00814037.5",
        "01800565.9",
        "200510113767.6",
        "201910776137.9",
        "201610920041.1",
        "97101765.4"
      })
  void acceptsTheCheckDigitOfRealNumbers(String text) {
    ApplicationNumber number = ApplicationNumber.parse(text);

    assertThat(number.checkDigitOk()).isTrue();
    assertThat(number.computedCheckDigit()).isEqualTo(number.checkDigit());
    assertThat(number).hasToString("CN" + text);
  }

  @Test
  void keepsAndFlagsAWrongCheckDigit() {
    ApplicationNumber number = ApplicationNumber.parse("201710601862.4");

    assertThat(number.checkDigitOk()).isFalse();
    assertThat(number.checkDigit()).isEqualTo('4');
    assertThat(number.computedCheckDigit()).isEqualTo('3');
    assertThat(number).hasToString("CN201710601862.4");
    assertThat(number.display()).isEqualTo("CN201710601862.4");
  }

  @Test
  void computesAMissingCheckDigitForDisplayOnly() {
    ApplicationNumber number = ApplicationNumber.parse("201710601862");

    assertThat(number.checkDigit()).isNull();
    assertThat(number.checkDigitOk()).isTrue();
    assertThat(number).hasToString("CN201710601862");
    assertThat(number.display()).isEqualTo("CN201710601862.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN201710601862.3",
        "cn 201710601862.3",
        "ZL201710601862.3",
        "ZL 201710601862 .3",
        "2017106018623",
        "ＣＮ２０１７１０６０１８６２．３",
        "　201710601862。3 "
      })
  void readsEveryWayOfTypingTheSameNumber(String text) {
    assertThat(ApplicationNumber.parse(text)).isEqualTo(ApplicationNumber.parse("201710601862.3"));
  }

  @ParameterizedTest
  @CsvSource({
    "CN 2004 1 0012345.6, CN200410012345.6", // parted for the eye
    "CN 93 1 05632.1, CN93105632.1",
    "WO2004CN00123, PCT/CN2004/000123", // EPODOC's
    "WO2007IB151010, PCT/IB2007/151010",
    "実願平4-12345, JPH0412345" // the kind is no part of the number
  })
  void readsFormsOfTheEyeAndOfDatabasesAsTheNumber(String written, String number) {
    assertThat(ApplicationNumber.parse(written)).isEqualTo(ApplicationNumber.parse(number));
  }

  @Test
  void acceptsALowerCaseX() {
    assertThat(ApplicationNumber.parse("95115608.x"))
        .isEqualTo(ApplicationNumber.parse("CN95115608.X"));
  }

  @ParameterizedTest
  @CsvSource({
    "102019000302430, 201910302430",
    "202016000563296, 201620563296",
    "302016000563296, 201630563296",
    "112016000012345, 201680012345",
    "212016000012345, 201690012345",
    "101995000015608, 95115608",
    "102003000001234, 03101234",
    "102003000100000, 200310100000"
  })
  void readsTheStandardFormOfTheOfficesData(String standard, String digits) {
    assertThat(ApplicationNumber.parse("CN", standard))
        .isEqualTo(new ApplicationNumber("CN", digits, null, true));
  }

  @ParameterizedTest
  @CsvSource({
    "200310107123, 2003",
    "201910302430.1, 2019",
    "85100001, 1985",
    "99100001, 1999",
    "03100001, 2003"
  })
  void knowsTheFilingYear(String text, int year) {
    assertThat(ApplicationNumber.parse(text).filingYear()).hasValue(year);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "abc",
        "2019",
        "200210107123", // twelve digits were not given before 2003
        "190010107123",
        "201940302430", // kinds are 1, 2, 3, 8, 9
        "84100001", // the office opened in 1985
        "04100001", // eight digits ended in 2003
        "20191030243", // eleven digits
        "201910302430.12",
        "201910302430.Y",
        "102019010302430.1",
        "402019000302430",
        "102019099302430", // a serial of eight digits
        "PCT/2016/100804",
        "PCT/CN2016"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> ApplicationNumber.parse(text))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining("“" + text + "”")
        .hasMessageContaining("application number");
  }

  @Test
  void refusesATextOfAnyLengthWithAShortMessage() {
    assertThatThrownBy(() -> ApplicationNumber.parse("1".repeat(1_000_000)))
        .isInstanceOf(UnreadableNumberException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @CsvSource({
    "WO, PCT/JP2004/003998, PCT/JP2004/003998, 2004",
    "CN, PCT/CN2016/100804, PCT/CN2016/100804, 2016",
    "WO, pct/cn99/00123, PCT/CN1999/000123, 1999",
    "WO, PCT/CN03/00123, PCT/CN2003/000123, 2003",
    "WO, PCT/CN1999/000123, PCT/CN1999/000123, 1999",
    "WO, PCTCN2016100804, PCT/CN2016/100804, 2016",
    "WO, PCTCN9900123, PCT/CN1999/000123, 1999"
  })
  void readsInternationalApplications(String office, String text, String printed, int year) {
    ApplicationNumber number = ApplicationNumber.parse(office, text);

    assertThat(number.office()).isEqualTo("WO");
    assertThat(number).hasToString(printed);
    assertThat(number.filingYear()).hasValue(year);
    assertThat(ApplicationNumber.parse(printed)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "US, '15/311,406', US15311406",
    "US, '8/123,456', US08123456",
    "US, 201815919370, US15919370",
    "US, US20100942680, US20100942680",
    "EP, 14893689.2, EP14893689.2",
    "EP, EP20140893689, EP14893689",
    "KR, 10-2012-0012345, KR20120012345",
    "KR, 20120012345U, KR2020120012345",
    "KR, 20-2012-0012345, KR2020120012345",
    "DE, 10 2005 012 345.6, DE102005012345.6",
    "DE, P 41 23 456.7, DE4123456.7",
    "DE, 199 12 345.7, DE19912345.7",
    "DE, A0044733, DEA0044733",
    "JP, 特願平5-53868, JPH0553868",
    "JP, H11-123, JPH11123",
    "JP, 1999-000123, JPH11123",
    "JP, R2-000123, JP2020000123",
    "JP, JP2006310372, JP2006310372",
    "JP, 2010-005648U, JP2010005648U",
    "JP, 52918997T, JP52918997T"
  })
  void keepsNumbersOfOtherOfficesInAPlainForm(String office, String text, String printed) {
    ApplicationNumber number = ApplicationNumber.parse(office, text);

    assertThat(number).hasToString(printed);
    assertThat(number.kindDigit()).isNull();
    assertThat(number.filingYear()).isEmpty();
    assertThat(ApplicationNumber.parse(printed)).isEqualTo(number);
  }

  @Test
  void readsBackEveryNumberItPrints() {
    Random random = new Random(20261122);
    List<String> kinds = List.of("1", "2", "3", "8", "9");
    for (int i = 0; i < 20_000; i++) {
      String kind = kinds.get(random.nextInt(kinds.size()));
      String digits =
          random.nextBoolean()
              ? "%d%s%07d".formatted(random.nextInt(2003, 2100), kind, random.nextInt(10_000_000))
              : "%02d%s%05d"
                  .formatted((85 + random.nextInt(19)) % 100, kind, random.nextInt(100_000));
      char right = CheckDigit.of(digits);
      char given = random.nextInt(4) == 0 ? "0123456789X".charAt(random.nextInt(11)) : right;
      ApplicationNumber number = ApplicationNumber.parse(digits + "." + given);

      assertThat(ApplicationNumber.parse(number.toString())).isEqualTo(number);
      assertThat(number.checkDigitOk()).as(digits + given).isEqualTo(given == right);
    }
  }

  @Test
  void findsEverySingleWrongDigit() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String digits = "%d1%07d".formatted(random.nextInt(2003, 2030), random.nextInt(10_000_000));
      char check = CheckDigit.of(digits);
      int at = 5 + random.nextInt(7);
      char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      String wrong = digits.substring(0, at) + other + digits.substring(at + 1);

      assertThat(ApplicationNumber.parse(wrong + "." + check).checkDigitOk()).isFalse();
    }
  }
}
