package dev.jadework.platform.journey;

import dev.jadework.platform.projects.ProjectField;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/// Fills in the downloaded import template as a person would.
final class ProjectSheet {
  private ProjectSheet() {}

  static Path fill(Path template, Path to, List<Map<ProjectField, String>> projects)
      throws IOException {
    try (InputStream in = Files.newInputStream(template);
        Workbook workbook = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(to)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (Map<ProjectField, String> project : projects) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (Cell head : sheet.getRow(0)) {
          project.forEach(
              (field, value) -> {
                if (field.head(Locale.CHINESE).equals(head.getStringCellValue())) {
                  row.createCell(head.getColumnIndex()).setCellValue(value);
                }
              });
        }
      }
      workbook.write(out);
    }
    return to;
  }
}
