package dev.jadework.platform.projects.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes small workbooks for tests: Strings as text, numbers as numbers, LocalDate as dates,
/// strings that begin with `=` as formulas.
public final class Workbooks {
  private Workbooks() {}

  public static byte[] xlsx(List<List<?>> rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      XSSFSheet sheet = workbook.createSheet("项目");
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          fill(row.createCell(c), rows.get(r).get(c), date);
        }
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Cell cell, Object value, CellStyle date) {
    switch (value) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(date);
      }
      case String formula when formula.startsWith("=") -> cell.setCellFormula(formula.substring(1));
      default -> cell.setCellValue(value.toString());
    }
  }
}
