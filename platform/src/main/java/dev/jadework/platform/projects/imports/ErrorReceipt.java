package dev.jadework.platform.projects.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// 错误回执. The rejected rows of an import as a workbook: the rows as they were, the wrong cells
/// marked, and the reasons in a column of their own. Corrected, it can be imported as it is.
public final class ErrorReceipt {
  private static final String MARK = "FFC7CE";
  private static final String HEAD = "DDEBF7";

  private ErrorReceipt() {}

  public static void write(ImportReceipt receipt, Locale locale, OutputStream out)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Jadework", "1.0")) {
      Worksheet sheet =
          workbook.newWorksheet(locale.getLanguage().equals("zh") ? "项目" : "Projects");
      List<String> heads =
          receipt.heads().stream().filter(head -> !ImportHeads.isReason(head)).toList();
      List<Integer> columns =
          java.util.stream.IntStream.range(0, receipt.heads().size())
              .filter(column -> !ImportHeads.isReason(receipt.heads().get(column)))
              .boxed()
              .toList();
      for (int to = 0; to < heads.size(); to++) {
        sheet.value(0, to, heads.get(to));
        sheet.width(to, 18);
      }
      sheet.value(0, heads.size(), ImportHeads.REASON.in(locale));
      sheet.width(heads.size(), 80);
      sheet.range(0, 0, 0, heads.size()).style().bold().fillColor(HEAD).set();
      sheet.freezePane(0, 1);
      int line = 1;
      for (ImportReceipt.Row row : receipt.of(ImportReceipt.Action.REJECT)) {
        Map<Integer, List<CellProblem>> problems =
            row.problems().stream().collect(Collectors.groupingBy(CellProblem::column));
        for (int to = 0; to < columns.size(); to++) {
          int from = columns.get(to);
          String text = from < row.cells().size() ? row.cells().get(from) : "";
          sheet.value(line, to, storable(text));
          if (problems.containsKey(from)) {
            sheet.style(line, to).fillColor(MARK).set();
          }
        }
        sheet.value(line, columns.size(), reasons(row, locale));
        sheet.style(line, columns.size()).wrapText(true).set();
        line++;
        if (line % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static String reasons(ImportReceipt.Row row, Locale locale) {
    boolean zh = locale.getLanguage().equals("zh");
    return row.problems().stream()
        .map(
            problem ->
                zh
                    ? "%s %s：填的是“%s”；应为%s；%s"
                        .formatted(
                            problem.address(),
                            problem.head(),
                            problem.found(),
                            problem.allowed().zh(),
                            problem.fix().zh())
                    : "%s %s: found “%s”; allowed: %s; %s"
                        .formatted(
                            problem.address(),
                            problem.head(),
                            problem.found(),
                            problem.allowed().en(),
                            problem.fix().en()))
        .map(ErrorReceipt::storable)
        .collect(Collectors.joining("\n"));
  }

  /// XML cannot hold control characters, a cell not more than 32,767 characters.
  private static String storable(String text) {
    String visible = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    return visible.length() <= 32_767 ? visible : visible.substring(0, 32_767);
  }
}
