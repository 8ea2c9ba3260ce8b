package dev.jadework.patents.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentBuilder;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTimelineTest {
  private static final LocalDate FILED = LocalDate.of(2009, 6, 3);
  private static final LocalDate PUBLISHED = LocalDate.of(2010, 12, 1);
  private static final LocalDate GRANTED = LocalDate.of(2012, 8, 1);

  @Test
  void anApplicationIsPendingFromItsPublicationUntilNobodyKnows() {
    StatusTimeline timeline = application();
    assertThat(timeline.statusAsOf(PUBLISHED.minusDays(1)).detail())
        .isEqualTo(StatusDetail.UNKNOWN);
    assertThat(timeline.statusAsOf(PUBLISHED).detail()).isEqualTo(StatusDetail.PUBLISHED);
    assertThat(simple(timeline, FILED.plusYears(8).minusDays(1))).isEqualTo(SimpleStatus.PENDING);
    assertThat(simple(timeline, FILED.plusYears(8))).isEqualTo(SimpleStatus.UNKNOWN);
    assertThat(simple(timeline, FILED.plusYears(20))).isEqualTo(SimpleStatus.LAPSED);
  }

  @Test
  void aGrantIsInForceFromItsAnnouncementToTheAnniversaryOfTheFiling() {
    StatusTimeline timeline = grant();
    assertThat(simple(timeline, GRANTED.minusDays(1))).isEqualTo(SimpleStatus.UNKNOWN);
    assertThat(simple(timeline, GRANTED)).isEqualTo(SimpleStatus.ACTIVE);
    assertThat(simple(timeline, LocalDate.of(2029, 6, 2))).isEqualTo(SimpleStatus.ACTIVE);
    LegalStatus ended = timeline.statusAsOf(LocalDate.of(2029, 6, 3));
    assertThat(ended.detail()).isEqualTo(StatusDetail.EXPIRED);
    assertThat(ended.since()).isEqualTo(LocalDate.of(2029, 6, 3));
    assertThat(ended.reason()).contains("art. 42");
    assertThat(timeline.expectedExpiry()).contains(LocalDate.of(2029, 6, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "UTILITY_MODEL, 2015-03-01, 2025-03-01",
    "DESIGN, 2021-05-31, 2031-05-31",
    "DESIGN, 2021-06-01, 2036-06-01",
    "INVENTION, 2004-02-29, 2024-02-29"
  })
  void theTermDependsOnTheTypeAndTheDayOfFiling(
      PatentType type, LocalDate filed, LocalDate expected) {
    StatusTimeline timeline =
        StatusTimeline.of(
            Patent.of(PublicationNumber.parse("CN200000001U")).type(type).filed(filed).build());
    assertThat(timeline.expectedExpiry()).contains(expected);
  }

  @Test
  void aLapseForAnUnpaidFeeWorksBackToTheDayItWasDue() {
    LocalDate announced = LocalDate.of(2015, 7, 22);
    StatusTimeline timeline = grant(event(announced, "", "专利权的终止(未缴年费专利权终止)"));
    LocalDate due = LocalDate.of(2014, 6, 3);
    assertThat(simple(timeline, due.minusDays(1))).isEqualTo(SimpleStatus.ACTIVE);
    LegalStatus lapsed = timeline.statusAsOf(due);
    assertThat(lapsed.detail()).isEqualTo(StatusDetail.FEE_NOT_PAID);
    assertThat(lapsed.since()).isEqualTo(due);
    assertThat(lapsed.because()).isNotNull();
    // Until the gazette said so, the right was taken for valid.
    LocalDate between = LocalDate.of(2015, 1, 1);
    assertThat(timeline.statusAsOf(between, announced.minusDays(1)).simple())
        .isEqualTo(SimpleStatus.ACTIVE);
    assertThat(timeline.statusAsOf(between, announced).simple()).isEqualTo(SimpleStatus.LAPSED);
  }

  @Test
  void theSurchargePeriodMustBeOverAtTheAnnouncement() {
    assertThat(grant(event(LocalDate.of(2015, 12, 2), "CF01", "")).periods().getLast().since())
        .isEqualTo(LocalDate.of(2014, 6, 3));
    assertThat(grant(event(LocalDate.of(2015, 12, 3), "CF01", "")).periods().getLast().since())
        .isEqualTo(LocalDate.of(2015, 6, 3));
  }

  @Test
  void theDayOfTheEndGivenByTheRecordCounts() {
    StatusTimeline timeline =
        grant(event(LocalDate.of(2016, 7, 20), "CF01", "未缴年费专利权终止 终止日期：20130603"));
    assertThat(timeline.periods().getLast().since()).isEqualTo(LocalDate.of(2013, 6, 3));
  }

  @Test
  void anInvalidatedRightNeverWasButWasTakenForOne() {
    LocalDate decided = LocalDate.of(2017, 3, 1);
    StatusTimeline timeline = grant(event(decided, "", "专利权全部无效"));
    assertThat(timeline.statusAsOf(GRANTED).detail()).isEqualTo(StatusDetail.INVALID);
    assertThat(timeline.statusAsOf(GRANTED, decided.minusDays(1)).detail())
        .isEqualTo(StatusDetail.GRANTED);
    assertThat(timeline.periods()).hasSize(1);
  }

  @Test
  void aRightInvalidInPartGoesOn() {
    StatusTimeline timeline = grant(event(LocalDate.of(2017, 3, 1), "", "宣告专利权部分无效"));
    assertThat(timeline.statusAsOf(LocalDate.of(2017, 3, 1)).detail())
        .isEqualTo(StatusDetail.PARTLY_INVALID);
    assertThat(simple(timeline, LocalDate.of(2017, 3, 1))).isEqualTo(SimpleStatus.ACTIVE);
  }

  @Test
  void aRestoredRightIsInForceAgain() {
    StatusTimeline timeline =
        grant(
            event(LocalDate.of(2015, 7, 22), "", "未缴年费专利权终止"),
            event(LocalDate.of(2015, 11, 4), "", "专利权的恢复"));
    assertThat(simple(timeline, LocalDate.of(2015, 11, 3))).isEqualTo(SimpleStatus.LAPSED);
    assertThat(timeline.statusAsOf(LocalDate.of(2015, 11, 4)).detail())
        .isEqualTo(StatusDetail.RESTORED);
  }

  @Test
  void aGrantAfterARefusalCountsAndTransfersChangeNothing() {
    StatusTimeline timeline =
        StatusTimeline.of(
            patent("CN101945314A", PUBLISHED)
                .legalEvents(
                    List.of(
                        event(LocalDate.of(2011, 1, 5), "SE01", "实质审查的生效"),
                        event(LocalDate.of(2012, 1, 5), "RJ01", "发明专利申请公布后的驳回"),
                        event(LocalDate.of(2013, 1, 5), "GR01", "授权"),
                        event(LocalDate.of(2014, 1, 5), "TR01", "专利权的转移")))
                .build());
    assertThat(timeline.periods())
        .extracting(LegalStatus::detail)
        .containsExactly(
            StatusDetail.PUBLISHED,
            StatusDetail.IN_EXAMINATION,
            StatusDetail.REJECTED,
            StatusDetail.GRANTED,
            StatusDetail.EXPIRED);
  }

  @Test
  void anExtendedTermMakesTheEndUnknown() {
    StatusTimeline timeline = grant(event(LocalDate.of(2024, 3, 1), "", "专利权期限的补偿 期限补偿"));
    assertThat(timeline.expectedExpiry()).isEmpty();
    assertThat(simple(timeline, LocalDate.of(2029, 6, 2))).isEqualTo(SimpleStatus.ACTIVE);
    assertThat(simple(timeline, LocalDate.of(2029, 6, 3))).isEqualTo(SimpleStatus.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "CN101945314B, 2010-04-07, ACTIVE",
    "CN101945314B, 2010-04-06, UNKNOWN",
    "CN1018452B, 1992-12-31, PENDING",
    "CN1004521B, 2008-01-01, UNKNOWN",
    "CN1001452C, 2008-01-01, ACTIVE",
    "US5123456A, 1995-01-03, ACTIVE",
    "US20040012345A1, 2004-01-15, PENDING"
  })
  void theKindCodeMeansWhatItMeantOnTheDayOfPublication(
      String number, LocalDate published, SimpleStatus expected) {
    Patent patent =
        Patent.of(PublicationNumber.parse(number))
            .published(published)
            .type(PatentType.INVENTION)
            .build();
    assertThat(simple(StatusTimeline.of(patent), published)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "专利实施许可合同备案的生效, LICENCE",
    "专利实施许可合同备案的注销, LICENCE_END",
    "专利权质押合同登记的生效, PLEDGE",
    "专利权质押合同登记的注销, PLEDGE_END",
    "专利申请权、专利权的转移, TRANSFER",
    "发明专利申请公布后的视为撤回, DEEMED_WITHDRAWAL",
    "发明专利申请公布后的撤回, WITHDRAWAL",
    "专利权有效期届满, EXPIRY",
    "避免重复授权放弃专利权, SURRENDER",
    "LAPSED IN A CONTRACTING STATE, OTHER"
  })
  void eventsAreKnownByTheirWords(String words, EventKind expected) {
    assertThat(EventKind.of("CN", event(PUBLISHED, "", words))).isEqualTo(expected);
  }

  private static SimpleStatus simple(StatusTimeline timeline, LocalDate day) {
    return timeline.statusAsOf(day).simple();
  }

  private static LegalEvent event(LocalDate date, String code, String words) {
    return new LegalEvent(date, code, words);
  }

  private static StatusTimeline application() {
    return StatusTimeline.of(patent("CN101945314A", PUBLISHED).build());
  }

  private static StatusTimeline grant(LegalEvent... events) {
    return StatusTimeline.of(patent("CN101945314B", GRANTED).legalEvents(List.of(events)).build());
  }

  private static PatentBuilder patent(String number, LocalDate published) {
    return Patent.of(PublicationNumber.parse(number))
        .published(published)
        .filed(FILED)
        .type(PatentType.INVENTION);
  }
}
