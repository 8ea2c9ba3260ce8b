package dev.jadework.platform.projects.imports;

import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.EntryText;
import dev.jadework.platform.projects.FieldType;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.text.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// 导入模板. The workbook to fill in: heads with units, lists to choose from, an example row, notes.
public final class ImportTemplate {
  /// Rows that get lists to choose from.
  private static final int LAST_ROW = 10_000;

  private ImportTemplate() {}

  public static void write(Locale locale, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      boolean zh = locale.getLanguage().equals("zh");
      projects(workbook, workbook.createSheet(zh ? "项目" : "Projects"), locale);
      notes(workbook, workbook.createSheet(zh ? "填写说明" : "Notes"), locale);
      workbook.write(out);
    }
  }

  private static void projects(XSSFWorkbook workbook, Sheet sheet, Locale locale) {
    CellStyle required = head(workbook, IndexedColors.LIGHT_ORANGE);
    CellStyle optional = head(workbook, IndexedColors.PALE_BLUE);
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    Font italic = workbook.createFont();
    italic.setItalic(true);
    italic.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
    CellStyle example = workbook.createCellStyle();
    example.setFont(italic);
    Row heads = sheet.createRow(0);
    Row row = sheet.createRow(1);
    DataValidationHelper validations = sheet.getDataValidationHelper();
    int column = 0;
    for (ProjectField field : ProjectField.values()) {
      heads.createCell(column).setCellValue(field.head(locale));
      heads.getCell(column).setCellStyle(field.required() ? required : optional);
      row.createCell(column).setCellValue(example(field).in(locale));
      row.getCell(column).setCellStyle(example);
      sheet.setColumnWidth(column, width(field, locale) * 256);
      if (field.type() == FieldType.DATE) {
        sheet.setDefaultColumnStyle(column, date);
      }
      if (field.type() == FieldType.CODE) {
        String[] words =
            field.codes().codes().stream()
                .map(code -> code.label().in(locale))
                .toArray(String[]::new);
        DataValidation validation =
            validations.createValidation(
                validations.createExplicitListConstraint(words),
                new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
      }
      if (field.type() == FieldType.MONEY) {
        DataValidation validation =
            validations.createValidation(
                validations.createNumericConstraint(
                    DataValidationConstraint.ValidationType.DECIMAL,
                    DataValidationConstraint.OperatorType.GREATER_OR_EQUAL,
                    "0",
                    null),
                new CellRangeAddressList(2, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
      }
      column++;
    }
    for (EntryKind kind : EntryKind.values()) {
      heads.createCell(column).setCellValue(kind.label().in(locale));
      heads.getCell(column).setCellStyle(optional);
      sheet.setColumnWidth(column++, 40 * 256);
    }
    sheet.createFreezePane(2, 1);
  }

  private static CellStyle head(XSSFWorkbook workbook, IndexedColors color) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    style.setFillForegroundColor(color.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private static int width(ProjectField field, Locale locale) {
    int characters = field.head(locale).length() * (locale.getLanguage().equals("zh") ? 2 : 1);
    return Math.clamp(characters + 3, 14, 40);
  }

  private static Labels example(ProjectField field) {
    return switch (field) {
      case NUMBER ->
          new Labels(
              ImportCheck.EXAMPLE.zh() + "-AB26001001（此行不导入）",
              ImportCheck.EXAMPLE.en() + "-AB26001001 (not imported)");
      case TITLE -> new Labels("高比能电池热管理系统研发", "Thermal management of high-energy batteries");
      case REGION_CODE, UNIT_REGION -> new Labels("450200", "450200");
      case PROGRAMME, CATEGORY, INDUSTRY_SECTION, STAGE, UNIT_KIND ->
          field.codes().codes().getFirst().label();
      case APPLIED -> new Labels("620", "620");
      case GRANTED -> new Labels("500", "500");
      case RECEIVED -> new Labels("499.99", "499.99");
      case DATE_APPLIED -> new Labels("2026-03-01", "2026-03-01");
      case DATE_APPROVED -> new Labels("2026年6月30日", "2026-06-30");
      case DATE_CONTRACTED -> new Labels("2026/7/15", "2026/7/15");
      case DATE_STARTED -> new Labels("20260801", "20260801");
      case DATE_PLANNED_END -> new Labels("2028-12-31", "2028-12-31");
      case DATE_ACCEPTED -> new Labels("", "");
      case UNIT_NAME -> new Labels("柳江示例新能源有限公司", "Liujiang Example New Energy Ltd");
      case UNIT_CODE -> new Labels("91450200MA5EXAMPLE", "91450200MA5EXAMPLE");
      case IP_LEAD -> new Labels("（姓名）", "(name)");
      case HIGH_VALUE_INVENTIONS -> new Labels("3", "3");
      case INVENTION_OUTPUTS -> new Labels("2", "2");
      case INVENTION_USES -> new Labels("1", "1");
      case PROPOSAL -> new Labels("申报书正文，可分段", "Text of the proposal, in paragraphs");
      case FEATURES -> new Labels("液冷板流道分区；相变材料夹层", "zoned cold plate; phase-change layer");
    };
  }

  private static void notes(XSSFWorkbook workbook, Sheet sheet, Locale locale) {
    CellStyle bold = head(workbook, IndexedColors.PALE_BLUE);
    List<Labels> general =
        List.of(
            new Labels(
                "橙色表头必填，其余可空；列的顺序不限，表头可用中文或英文。",
                "Orange heads are required, others may stay blank; any order, Chinese or English heads."),
            new Labels(
                "金额单位一律为万元，精确到分；申请、批准、到位是三个不同的金额，不要互相代替。",
                "Amounts are in 万元 (10,000 yuan), exact to the fen; applied, granted and received are three facts."),
            new Labels(
                "编号与登记册中已有项目相同的行按“更新”处理，空单元格保持原值；同一文件内编号重复的行全部退回。",
                "A number known to the register updates that project, blank cells keep its values; numbers repeated within the file are rejected."),
            new Labels(
                "已登记项目的阶段只能在项目页通过关口改变。",
                "The stage of a registered project changes only at the gate on its page."),
            new Labels(
                "上传后先显示检查结果，确认后才导入；有错误的行可下载错误回执，改正后直接再导入。",
                "An upload is first checked and shown; rejected rows can be downloaded, corrected and imported as they are."),
            new Labels(
                "清单列（知识产权、成果、论文、导航、纠纷）每行一项，含分号的内容加英文双引号；有内容则替换整个清单，空单元格保持原清单。",
                "Columns of lists hold one entry a line; what has a semicolon is put in quotation marks. A filled cell replaces the whole list, a blank one keeps it."),
            new Labels("第二行是示例，不会导入。", "The second row is an example and is not imported."));
    int line = 0;
    for (Labels note : general) {
      sheet.createRow(line++).createCell(0).setCellValue(note.in(locale));
    }
    Row heads = sheet.createRow(++line);
    List<Labels> columns =
        List.of(
            new Labels("列", "Column"),
            new Labels("填什么", "What to enter"),
            new Labels("英文表头", "Chinese head"));
    for (int column = 0; column < columns.size(); column++) {
      heads.createCell(column).setCellValue(columns.get(column).in(locale));
      heads.getCell(column).setCellStyle(bold);
      sheet.setColumnWidth(column, (column == 1 ? 70 : 34) * 256);
    }
    Locale other = locale.getLanguage().equals("zh") ? Locale.ENGLISH : Locale.CHINESE;
    for (ProjectField field : ProjectField.values()) {
      Row row = sheet.createRow(++line);
      row.createCell(0).setCellValue(field.head(locale));
      row.createCell(1).setCellValue(note(field).in(locale));
      row.createCell(2).setCellValue(field.head(other));
    }
    for (EntryKind kind : EntryKind.values()) {
      Row row = sheet.createRow(++line);
      row.createCell(0).setCellValue(kind.label().in(locale));
      row.createCell(1).setCellValue(EntryText.form(kind).in(locale));
      row.createCell(2).setCellValue(kind.label().in(other));
    }
  }

  private static Labels note(ProjectField field) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT ->
          new Labels(
              "文字，不超过 " + field.maxLength() + " 个字符",
              "text of at most " + field.maxLength() + " characters");
      case LINES -> new Labels("每项一行，或用分号隔开", "one per line, or separated by semicolons");
      case REGION ->
          new Labels("行政区划代码（GB/T 2260），2、4 或 6 位", "GB/T 2260 code of 2, 4 or 6 digits");
      case CODE ->
          new Labels(
              String.join("、", field.codes().codes().stream().map(c -> c.label().zh()).toList()),
              String.join(", ", field.codes().codes().stream().map(c -> c.label().en()).toList()));
      case MONEY -> new Labels("不小于 0 的数，单位万元", "a number ≥ 0 in 万元 (10,000 yuan)");
      case INTEGER -> new Labels("不小于 0 的整数", "a whole number ≥ 0");
      case BOOLEAN -> new Labels("是或否", "yes or no");
      case DATE -> new Labels("日期，如 2026-06-30", "a day such as 2026-06-30");
    };
  }
}
