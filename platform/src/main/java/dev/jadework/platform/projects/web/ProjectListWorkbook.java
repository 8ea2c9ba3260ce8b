package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.CodeList;
import dev.jadework.platform.projects.DutyStateLabels;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.EntryText;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.FieldText;
import dev.jadework.platform.projects.FieldType;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.RiskMark;
import dev.jadework.rules.pack.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The list of projects as a workbook: the fields and lists under the heads of the import template,
/// the grade and the state of every duty.
final class ProjectListWorkbook {
  private ProjectListWorkbook() {}

  static void write(
      List<DutyStates> rows,
      Map<String, List<Evidence>> evidence,
      Map<String, RiskMark> marks,
      List<Rule> duties,
      Locale locale,
      OutputStream out)
      throws IOException {
    boolean zh = locale.getLanguage().equals("zh");
    List<ProjectField> fields =
        Arrays.stream(ProjectField.values())
            .filter(field -> field != ProjectField.PROPOSAL && field != ProjectField.FEATURES)
            .toList();
    try (Workbook workbook = new Workbook(out, "Jadework", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(zh ? "项目" : "Projects");
      int column = 0;
      for (ProjectField field : fields) {
        sheet.value(0, column, field.head(locale));
        sheet.width(column++, field == ProjectField.TITLE ? 40 : 18);
      }
      for (EntryKind kind : EntryKind.values()) {
        sheet.value(0, column, kind.label().in(locale));
        sheet.width(column++, 40);
      }
      sheet.value(0, column, zh ? "履行证据" : "Evidence");
      sheet.width(column++, 40);
      sheet.value(0, column++, zh ? "风险等级" : "Risk grade");
      for (Rule duty : duties) {
        sheet.value(0, column++, duty.id() + " " + duty.title().in(locale));
      }
      sheet.range(0, 0, 0, column - 1).style().bold().fillColor("DDEBF7").set();
      sheet.setAutoFilter(0, 0, rows.size(), column - 1);
      sheet.freezePane(2, 1);
      int line = 1;
      for (DutyStates row : rows) {
        column = 0;
        for (ProjectField field : fields) {
          cell(sheet, line, column++, row.project(), field, locale);
        }
        for (EntryKind kind : EntryKind.values()) {
          String list = EntryText.write(kind, row.project().entries(kind), locale);
          if (!list.isEmpty()) {
            sheet.value(line, column, list);
          }
          column++;
        }
        sheet.value(
            line,
            column++,
            evidence.getOrDefault(row.project().number(), List.of()).stream()
                .map(proof -> line(proof, duties, locale))
                .collect(Collectors.joining("\n")));
        RiskMark mark = marks.get(row.project().number());
        sheet.value(line, column++, mark == null ? "" : mark.label().in(locale));
        for (Rule duty : duties) {
          sheet.value(line, column++, DutyStateLabels.of(row.of(duty.duty())).in(locale));
        }
        if (++line % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  /// Duty, stage if it belongs to one, day, document and who confirmed it.
  private static String line(Evidence proof, List<Rule> duties, Locale locale) {
    String duty =
        duties.stream()
            .filter(rule -> rule.duty().equals(proof.duty()))
            .findFirst()
            .map(rule -> rule.title().in(locale))
            .orElse(proof.duty());
    String stage =
        proof.stage() == null ? "" : CodeList.STAGES.label(proof.stage().name(), locale) + " · ";
    return duty
        + " · "
        + stage
        + String.join(" · ", proof.date().toString(), proof.reference(), proof.by());
  }

  private static void cell(
      Worksheet sheet, int line, int column, Project project, ProjectField field, Locale locale) {
    Object value = project.values().get(field);
    switch (value) {
      case Long fen when field.type() == FieldType.MONEY ->
          sheet.value(line, column, BigDecimal.valueOf(fen, 6));
      case Long number -> sheet.value(line, column, number);
      case LocalDate day -> {
        sheet.value(line, column, day);
        sheet.style(line, column).format("yyyy-mm-dd").set();
      }
      case null -> {}
      default -> sheet.value(line, column, FieldText.shown(field, value, locale));
    }
  }
}
