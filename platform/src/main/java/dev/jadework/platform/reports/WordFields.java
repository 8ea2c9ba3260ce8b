package dev.jadework.platform.reports;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// Fields that Word computes: page numbers, table of contents, and the bookmarks they point to.
final class WordFields {
  private static final String BOOKMARK = "_Toc";

  private WordFields() {}

  static void simple(XWPFParagraph paragraph, String instruction, String shown) {
    CTSimpleField field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue(shown);
  }

  static void bookmarkStart(XWPFParagraph paragraph, int number) {
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(number));
    start.setName(BOOKMARK + number);
  }

  static void bookmarkEnd(XWPFParagraph paragraph, int number) {
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
  }

  /// A table of contents as linked entries, each with the page number as a field of its own. A TOC
  /// field around them would keep other programs from computing the numbers before it is updated.
  static void contents(XWPFDocument document, List<Block.Heading> headings) {
    for (int i = 0; i < headings.size(); i++) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle("TOC" + headings.get(i).level());
      CTP p = paragraph.getCTP();
      CTHyperlink link = p.addNewHyperlink();
      link.setAnchor(BOOKMARK + i);
      link.addNewR().addNewT().setStringValue(PrintableText.of(headings.get(i).text()));
      link.addNewR().addNewTab();
      character(link.addNewR(), STFldCharType.BEGIN, true);
      instruction(link.addNewR(), "PAGEREF " + BOOKMARK + i + " \\h");
      character(link.addNewR(), STFldCharType.SEPARATE, false);
      link.addNewR().addNewT().setStringValue("…");
      character(link.addNewR(), STFldCharType.END, false);
    }
  }

  private static void character(CTR run, STFldCharType.Enum type, boolean dirty) {
    CTFldChar character = run.addNewFldChar();
    character.setFldCharType(type);
    if (dirty) {
      character.setDirty(true);
    }
  }

  private static void instruction(CTR run, String text) {
    run.addNewInstrText().setStringValue(" " + text + " ");
  }
}
