package dev.jadework.patents.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-01-04",
        "2019.1.4",
        "2019/01/04 00:00:00",
        "20190104",
        "2019年1月4日",
        "登记生效日:2019.01.04",
        "DATES FROM 20190104"
      })
  void aDayIsReadInEveryUsualForm(String text) {
    assertThat(WrittenDay.all(text)).containsExactly(LocalDate.of(2019, 1, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2019", "2019.13.04", "20190230", "201901041", "12019-01-04", "2019 01 04"})
  void whatIsNoDayIsNone(String text) {
    assertThat(WrittenDay.all(text)).isEmpty();
  }

  @Test
  void everyDayOfATextIsGiven() {
    assertThat(WrittenDay.all("2013-11-27; 20131210"))
        .containsExactly(LocalDate.of(2013, 11, 27), LocalDate.of(2013, 12, 10));
  }

  @Test
  void theDayOfExaminationThatATableStatesIsAnEventOfIt() {
    var patent = Patent.of(PublicationNumber.parse("CN100000001A"));
    patent.extra(Map.of("examination_substantive_date", List.of("2011-01-19")));
    StatusTimeline timeline = StatusTimeline.of(patent.build());
    LocalDate day = LocalDate.of(2011, 1, 19);

    assertThat(timeline.first(EventKind.EXAMINATION, day)).contains(day);
    assertThat(timeline.first(EventKind.EXAMINATION, day.minusDays(1))).isEmpty();
    assertThat(timeline.statusAsOf(day).detail()).isEqualTo(StatusDetail.IN_EXAMINATION);
  }
}
