package dev.jadework.platform.reports;

import dev.jadework.platform.reports.Block.Cell;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A table in a Word document: fixed widths, head repeated on every page, rows kept whole.
final class WordTable {
  private static final String HEAD_COLOUR = "E8EEF4";

  private WordTable() {}

  /// A table whose heads are all empty has no head row.
  static void addTo(XWPFDocument document, Block.Table table) {
    boolean headed = table.head().stream().anyMatch(head -> !head.isEmpty());
    int columns = table.head().size();
    if (!headed && table.rows().isEmpty()) {
      return;
    }
    XWPFTable word = document.createTable(table.rows().size() + (headed ? 1 : 0), columns);
    word.setStyleID("TableGrid");
    long[] widths = widths(table.widths());
    layout(word, widths);
    int at = 0;
    if (headed) {
      XWPFTableRow head = word.getRow(at++);
      head.setRepeatHeader(true);
      for (int c = 0; c < columns; c++) {
        fill(head.getCell(c), new Cell(table.head().get(c), true, HEAD_COLOUR), widths[c]);
      }
    }
    for (List<Cell> row : table.rows()) {
      XWPFTableRow line = word.getRow(at++);
      line.setCantSplitRow(true);
      for (int c = 0; c < columns; c++) {
        fill(line.getCell(c), row.get(c), widths[c]);
      }
    }
    // Two tables in a row would merge, and a table at the end of a page needs a line to end on.
    XWPFParagraph after = document.createParagraph();
    after.setStyle("AfterTable");
  }

  private static void layout(XWPFTable word, long[] widths) {
    var properties = word.getCTTbl().getTblPr();
    var layout =
        properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(WordWriter.TEXT_WIDTH));
    CTTblGrid grid =
        word.getCTTbl().getTblGrid() == null
            ? word.getCTTbl().addNewTblGrid()
            : word.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (long column : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(column));
    }
  }

  private static void fill(XWPFTableCell cell, Cell content, long width) {
    cell.setWidth(Long.toString(width));
    if (!content.colour().isEmpty()) {
      cell.setColor(content.colour());
    }
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle("TableText");
    XWPFRun run = paragraph.createRun();
    run.setBold(content.strong());
    WordWriter.text(run, content.text());
  }

  private static long[] widths(List<Integer> relative) {
    long sum = relative.stream().mapToLong(Integer::longValue).sum();
    return relative.stream().mapToLong(part -> WordWriter.TEXT_WIDTH * part / sum).toArray();
  }
}
