package dev.jadework.patents.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.CollectingSink;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.rights.RightsChange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RightsHistoryTest {
  @Test
  void holdersAreThoseOfTheLastChangeKnownOnTheDay() {
    RightsHistory history =
        history(
            List.of("甲公司"),
            transfer(2015, "甲公司", "乙公司"),
            transfer(2018, "乙公司", "丙公司;丁大学"),
            transfer(2020, "丁大学", "戊公司"));

    assertThat(history.holders(LocalDate.of(2014, 12, 31))).isEmpty();
    assertThat(now(history, LocalDate.of(2015, 1, 1))).containsExactly("乙公司");
    assertThat(now(history, LocalDate.of(2019, 1, 1))).containsExactly("丙公司", "丁大学");
    assertThat(now(history, LocalDate.of(2020, 1, 1))).containsExactly("丙公司", "戊公司");
    assertThat(history.holders(LocalDate.of(2020, 1, 1)).orElseThrow().before())
        .containsExactly("甲公司", "乙公司", "丁大学");
  }

  /// The register gives both on one day, in any order, and adds the country to a name.
  @Test
  void ofOneDayTheLaterChangeIsThatWhichGivesWhatTheOtherReceived() {
    List<RightsChange> changes =
        new ArrayList<>(
            List.of(
                change(Kind.TRANSFER, 2018, "ROE, JANE", "NEW B INC., CANADA"),
                change(Kind.RENAMING, 2018, "NEW B INC.", "C INC., CANADA"),
                change(Kind.TRANSFER, 2018, "C INC.", "D INC.")));
    for (int i = 0; i < changes.size(); i++) {
      Collections.rotate(changes, 1);
      RightsHistory history = new RightsHistory(List.of("C INC."), changes);
      assertThat(now(history, LocalDate.of(2018, 1, 1))).containsExactly("D INC.");
    }
  }

  @Test
  void whoJoinsHoldsBesideTheOthers() {
    RightsHistory history =
        new RightsHistory(List.of("甲公司"), List.of(change(Kind.JOINING, 2018, "", "乙大学")));

    assertThat(now(history, LocalDate.of(2018, 1, 1))).containsExactly("甲公司", "乙大学");
  }

  @Test
  void aLicenceEndsByItsNumberAndOthersStay() {
    RightsHistory history =
        history(
            List.of(),
            event(2015, "EE01", "许可 合同备案号:1 受让人:乙"),
            event(2016, "EE01", "许可 合同备案号:2 受让人:丙"),
            event(2017, "EC01", "许可合同备案的注销 合同备案号:1"));

    assertThat(history.inForce(Kind.LICENCE, Kind.LICENCE_END, LocalDate.of(2016, 6, 1)))
        .hasSize(2);
    assertThat(history.inForce(Kind.LICENCE, Kind.LICENCE_END, LocalDate.of(2017, 1, 1)))
        .singleElement()
        .extracting(RightsChange::number)
        .isEqualTo("2");
  }

  @Test
  void anEndWithoutNumberIsOfItsPartiesOrOfAll() {
    RightsHistory history =
        history(
            List.of(),
            event(2015, "PE01", "质押 出质人:甲 质权人:乙银行"),
            event(2016, "PE01", "质押 出质人:甲 质权人:丙银行"),
            event(2017, "PC01", "质押登记的注销 质权人:乙银行"),
            event(2018, "PC01", "质押登记的注销"));

    assertThat(history.inForce(Kind.PLEDGE, Kind.PLEDGE_END, LocalDate.of(2017, 1, 1)))
        .singleElement()
        .extracting(RightsChange::to)
        .isEqualTo(List.of("丙银行"));
    assertThat(history.inForce(Kind.PLEDGE, Kind.PLEDGE_END, LocalDate.of(2018, 1, 1))).isEmpty();
  }

  /// Golden values read from the answer by eye.
  @Test
  void theHoldersOfARealRegisterAreThoseOfItsLastAssignment() throws IOException {
    Path file =
        Path.of(
            System.getProperty("jadework.root", "."),
            "../shared/data/ep/ops/legal_fixtures_example_3.xml");
    assumeThat(Files.exists(file)).as("OPS answer " + file).isTrue();
    List<RightsChange> changes =
        CollectingSink.read(Files.newInputStream(file), "legal.xml")
            .events
            .getFirst()
            .events()
            .stream()
            .flatMap(event -> RightsChange.of("US", event).stream())
            .toList();
    RightsHistory history = new RightsHistory(List.of("NCS MULTISTAGE INC."), changes);
    LocalDate day = LocalDate.of(2021, 1, 1);

    assertThat(now(history, day)).containsExactly("NCS MULTISTAGE, INC., CANADA");
    assertThat(history.holders(day).orElseThrow().before())
        .contains("GETZLAF, DONALD", "NCS OILFIELD SERVICES CANADA, INC., CANADA");
    assertThat(history.inForce(Kind.PLEDGE, Kind.PLEDGE_END, day))
        .singleElement()
        .satisfies(
            pledge -> {
              assertThat(pledge.to())
                  .containsExactly("WELLS FARGO BANK NATIONAL ASSOCIATION, TEXAS");
              assertThat(pledge.effective()).isEqualTo(LocalDate.of(2020, 8, 6));
            });
    assertThat(history.known(LocalDate.of(2020, 8, 16), Set.of(Kind.PLEDGE))).isEmpty();
  }

  @Test
  void whatATableStatesCountsWhereItDiffersFromTheApplicants() {
    assertThat(StatedRights.of(row(Map.of("current_patentee", "甲公司")))).isEmpty();
    assertThat(StatedRights.of(row(Map.of("发明人", "乙公司")))).isEmpty();
    RightsHistory undated =
        new RightsHistory(
            List.of("甲公司"), StatedRights.of(row(Map.of("current_patentee", "乙公司;丙公司"))));
    assertThat(now(undated, LocalDate.of(1990, 1, 1))).containsExactly("乙公司", "丙公司");
    RightsHistory dated =
        new RightsHistory(
            List.of("甲公司"),
            StatedRights.of(
                row(
                    Map.of(
                        "assignor",
                        "甲公司;乙公司",
                        "assignee",
                        "乙公司;丙公司",
                        "assignment_execution_date",
                        "2016-01-02; 2018/03/04"))));
    assertThat(dated.holders(LocalDate.of(2016, 1, 1))).isEmpty();
    assertThat(now(dated, LocalDate.of(2016, 1, 2))).containsExactly("丙公司");
  }

  private static List<String> now(RightsHistory history, LocalDate day) {
    return history.holders(day).orElseThrow().now();
  }

  private static RightsHistory history(List<String> applicants, LegalEvent... events) {
    return new RightsHistory(
        applicants,
        List.of(events).stream().flatMap(event -> RightsChange.of("CN", event).stream()).toList());
  }

  private static LegalEvent transfer(int year, String from, String to) {
    return event(year, "TR01", "专利权的转移 变更前权利人:" + from + " 变更后权利人:" + to);
  }

  private static LegalEvent event(int year, String code, String description) {
    return new LegalEvent(LocalDate.of(year, 1, 1), code, description);
  }

  private static RightsChange change(Kind kind, int year, String from, String to) {
    return new RightsChange(
        kind, LocalDate.of(year, 1, 1), PartyNames.of(from), PartyNames.of(to), null, null, null);
  }

  private static Patent row(Map<String, String> extra) {
    var patent = Patent.of(PublicationNumber.parse("CN100000001A"));
    patent.applicants(List.of(Party.named("甲公司")));
    patent.extra(
        extra.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    return patent.build();
  }
}
