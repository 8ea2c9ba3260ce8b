package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.Coverage;
import dev.jadework.platform.projects.DutyStateLabels;
import dev.jadework.platform.projects.FieldText;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The coverage of one duty as a workbook: the sums with their basis, and the projects behind them.
final class CoverageWorkbook {
  private static final List<ProjectField> FIELDS =
      List.of(
          ProjectField.NUMBER,
          ProjectField.TITLE,
          ProjectField.UNIT_NAME,
          ProjectField.PROGRAMME,
          ProjectField.STAGE,
          ProjectField.APPLIED);

  private CoverageWorkbook() {}

  static void write(
      Coverage coverage,
      List<Coverage.Row> rows,
      Rule rule,
      String packVersion,
      Locale locale,
      OutputStream out)
      throws IOException {
    boolean zh = locale.getLanguage().equals("zh");
    try (Workbook workbook = new Workbook(out, "Jadework", "1.0")) {
      Worksheet sums = workbook.newWorksheet(zh ? "汇总" : "Sums");
      sums.width(0, 26);
      sums.width(1, 60);
      int line = 0;
      line = line(sums, line, new Labels("义务", "Duty"), rule.title().in(locale), locale);
      line = line(sums, line, new Labels("规则", "Rule"), rule.id(), locale);
      line = line(sums, line, new Labels("截至", "As of"), coverage.asOf().toString(), locale);
      line = line(sums, line, new Labels("政策包版本", "Policy pack"), packVersion, locale);
      line = line(sums, line, new Labels("全部项目", "Projects"), coverage.rows().size(), locale);
      line = line(sums, line, new Labels("应办", "Needed"), coverage.needed(), locale);
      line = line(sums, line, new Labels("已办", "Done"), coverage.done(), locale);
      line = line(sums, line, new Labels("未办", "Open"), coverage.open(), locale);
      line = line(sums, line, new Labels("待定", "Undetermined"), coverage.undetermined(), locale);
      line =
          line(sums, line, new Labels("不适用", "Not applicable"), coverage.notApplicable(), locale);
      line(
          sums,
          line,
          new Labels("覆盖率（已办 ÷ 应办）", "Coverage (done ÷ needed)"),
          coverage.rate(),
          locale);
      Worksheet list = workbook.newWorksheet(zh ? "项目" : "Projects");
      for (int column = 0; column < FIELDS.size(); column++) {
        list.value(0, column, FIELDS.get(column).head(locale));
        list.width(column, FIELDS.get(column) == ProjectField.TITLE ? 40 : 20);
      }
      list.value(0, FIELDS.size(), zh ? "状态" : "State");
      list.range(0, 0, 0, FIELDS.size()).style().bold().fillColor("DDEBF7").set();
      list.freezePane(0, 1);
      int at = 1;
      for (Coverage.Row row : rows) {
        for (int column = 0; column < FIELDS.size(); column++) {
          ProjectField field = FIELDS.get(column);
          Object value = row.project().values().get(field);
          if (field == ProjectField.APPLIED && value instanceof Long fen) {
            list.value(at, column, java.math.BigDecimal.valueOf(fen, 6));
          } else {
            list.value(at, column, FieldText.shown(field, value, locale));
          }
        }
        list.value(at, FIELDS.size(), DutyStateLabels.of(row.state()).in(locale));
        if (++at % 1_000 == 0) {
          list.flush();
        }
      }
    }
  }

  private static int line(Worksheet sheet, int line, Labels label, Object value, Locale locale) {
    sheet.value(line, 0, label.in(locale));
    sheet.style(line, 0).bold().set();
    if (value instanceof Number number) {
      sheet.value(line, 1, number);
    } else {
      sheet.value(line, 1, value.toString());
    }
    return line + 1;
  }
}
