package dev.jadework.platform.policy;

import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import java.util.EnumMap;
import java.util.Map;

/// A register of tests: industrial key R&D projects that differ in amount, unit and region.
final class Register {
  private static final long FEN_PER_WAN = 1_000_000;

  private Register() {}

  static void add(Projects projects, String number, String region, String unit, long wan) {
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, number);
    values.put(ProjectField.TITLE, "=热管理 " + number);
    values.put(ProjectField.REGION_CODE, region);
    values.put(ProjectField.PROGRAMME, "KEY_RD");
    values.put(ProjectField.CATEGORY, "INDUSTRIAL");
    values.put(ProjectField.STAGE, "TOPIC");
    values.put(ProjectField.APPLIED, wan * FEN_PER_WAN);
    values.put(ProjectField.UNIT_NAME, unit);
    projects.add(values, Map.of(), new Change("manager", "form", ""));
  }
}
