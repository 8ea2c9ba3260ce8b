package dev.jadework.platform.insight.corpus;

import dev.jadework.platform.insight.InsightFixture;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.TestUsers;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Projects with patents of the corpus of [InsightFixture]: two of the unit of the tests, one of
/// another unit.
final class FundedFixture {
  static final String OWN = "YS-OWN-1";

  /// Accepted, with a right not declared: the duty to declare is overdue.
  static final String LATE = "YS-OWN-2";

  static final String OTHER = "YS-OTHER-1";

  /// Of OWN, declared; filed 2018-03-05.
  static final String OWN_PATENT = InsightFixture.CLOSEST;

  /// Of OTHER.
  static final String OTHER_PATENT = "CN100000002A";

  private static final Change BY = new Change("test", "form", "test");

  private FundedFixture() {}

  static void register(Projects projects) {
    if (projects.find(OWN).isPresent()) {
      return;
    }
    add(
        projects,
        OWN,
        "KEY_RD",
        500_000_000L,
        "IMPLEMENTATION",
        TestUsers.UNIT,
        List.of(
            right("CN201810000001", "INVENTION", LocalDate.of(2018, 4, 1)),
            right("2020SR0000001", "SOFTWARE", LocalDate.of(2020, 4, 1))));
    add(
        projects,
        LATE,
        "OTHER_PLAN",
        500_010_000L,
        "COMMERCIALISATION",
        TestUsers.UNIT,
        List.of(right("CN100000003A", "INVENTION", null)));
    add(
        projects,
        OTHER,
        "MAJOR_SPECIAL",
        999_990_000L,
        "IMPLEMENTATION",
        "演示区另一研究所",
        List.of(right(OTHER_PATENT, "INVENTION", null)));
    projects.recordEvidence(
        new Evidence(
            OWN,
            "IP_MANAGEMENT_PLAN_AND_WORKFLOW",
            LocalDate.of(2026, 1, 5),
            "计划 V1.0",
            "单位",
            null,
            "projects"),
        BY);
  }

  private static Map<String, Object> right(String number, String type, LocalDate declared) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("number", number);
    entry.put("type", type);
    entry.put("filed", LocalDate.of(2018, 3, 5));
    if (declared != null) {
      entry.put("declared", declared);
    }
    return entry;
  }

  private static void add(
      Projects projects,
      String number,
      String programme,
      long granted,
      String stage,
      String unit,
      List<Map<String, Object>> rights) {
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, number);
    values.put(ProjectField.TITLE, "题名之" + number);
    values.put(ProjectField.REGION_CODE, "450100");
    values.put(ProjectField.PROGRAMME, programme);
    values.put(ProjectField.CATEGORY, "INDUSTRIAL");
    values.put(ProjectField.STAGE, stage);
    values.put(ProjectField.APPLIED, granted);
    values.put(ProjectField.GRANTED, granted);
    values.put(ProjectField.UNIT_NAME, unit);
    projects.add(values, Map.of(EntryKind.RIGHTS, rights), BY);
  }
}
