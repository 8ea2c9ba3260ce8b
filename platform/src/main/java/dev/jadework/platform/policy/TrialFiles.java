package dev.jadework.platform.policy;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.shell.Downloads;
import dev.jadework.platform.shell.I18n;
import dev.jadework.rules.pack.PolicyPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// 推演导出. A trial as a workbook (basis, sums by rule and by group, all rows) or its rows as CSV.
@Component
class TrialFiles {
  private final VisibleRegister register;

  TrialFiles(VisibleRegister register) {
    this.register = register;
  }

  /// @param ending `xlsx` or `csv`
  ResponseEntity<byte[]> of(
      String ending,
      String name,
      Trial trial,
      TrialQuestion question,
      PolicyPack pack,
      CurrentUser user,
      I18n i18n) {
    TrialTables tables = new TrialTables(trial, question, pack, i18n);
    List<String> numbers = trial.rows().stream().map(Trial.Row::project).distinct().toList();
    Map<String, Project> projects = register.named(user, numbers);
    return switch (ending) {
      case "xlsx" -> Downloads.workbook(name + ".xlsx", workbook(tables, projects, i18n));
      case "csv" -> Downloads.csv(name + ".csv", tables.rows(projects));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static byte[] workbook(TrialTables tables, Map<String, Project> projects, I18n i18n) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Jadework", "1.0")) {
      sheet(workbook, i18n.text("policy.sheet.basis"), tables.basis(), false);
      sheet(workbook, i18n.text("policy.by-rule"), tables.rules(), true);
      sheet(workbook, i18n.text("policy.by-group"), tables.groups(), true);
      sheet(workbook, i18n.text("policy.rows"), tables.rows(projects), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void sheet(Workbook workbook, String name, List<List<Object>> lines, boolean head)
      throws IOException {
    Worksheet sheet = workbook.newWorksheet(name);
    int columns = lines.getFirst().size();
    for (int column = 0; column < columns; column++) {
      sheet.width(column, column == 1 ? 40 : 20);
    }
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < lines.get(line).size(); column++) {
        Object value = lines.get(line).get(column);
        if (value instanceof Number number) {
          sheet.value(line, column, number);
        } else {
          sheet.value(line, column, value.toString());
        }
      }
    }
    if (head) {
      sheet.range(0, 0, 0, columns - 1).style().bold().fillColor("DDEBF7").set();
      sheet.setAutoFilter(0, 0, Math.max(1, lines.size() - 1), columns - 1);
      sheet.freezePane(0, 1);
    }
    sheet.finish();
  }
}
