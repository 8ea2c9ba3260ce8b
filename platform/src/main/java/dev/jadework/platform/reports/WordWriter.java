package dev.jadework.platform.reports;

import dev.jadework.platform.reports.Block.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/// Writes a [Report] as a Word document (DOCX) on A4 with real styles, a table of contents, page
/// numbers and native charts.
public final class WordWriter {
  /// Twentieths of a point: A4, and the width between the margins.
  private static final long PAGE_WIDTH = 11_906;

  private static final long PAGE_HEIGHT = 16_838;
  private static final long MARGIN = 1_304;
  static final long TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

  private final XWPFDocument document = new XWPFDocument();
  private final Report report;
  private int headings;

  private WordWriter(Report report) {
    this.report = report;
  }

  public static void write(Report report, OutputStream out) throws IOException {
    WordWriter writer = new WordWriter(report);
    try (XWPFDocument document = writer.document) {
      WordStyles.addTo(document, report.chinese());
      writer.properties();
      writer.page();
      for (Block block : report.blocks()) {
        writer.add(block);
      }
      document.write(out);
    }
  }

  private void properties() {
    CoreProperties core = document.getProperties().getCoreProperties();
    Optional<Date> dated =
        Optional.of(Date.from(report.dated().atStartOfDay().toInstant(ZoneOffset.UTC)));
    core.setTitle(PrintableText.of(report.title()));
    core.setCreator("Jadework");
    core.setCreated(dated);
    core.setModified(dated);
    document.getProperties().getExtendedProperties().setApplication("Jadework");
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(MARGIN));
    margin.setRight(BigInteger.valueOf(MARGIN));
    margin.setTop(BigInteger.valueOf(MARGIN));
    margin.setBottom(BigInteger.valueOf(MARGIN));
    margin.setHeader(BigInteger.valueOf(680));
    margin.setFooter(BigInteger.valueOf(680));
    // The cover has neither header nor page number.
    section.addNewTitlePg();
    XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    header.setStyle("Header");
    text(header.createRun(), report.header());
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setStyle("Footer");
    footer.setAlignment(ParagraphAlignment.CENTER);
    footer.createRun().setText(report.chinese() ? "第 " : "page ");
    WordFields.simple(footer, "PAGE", "1");
    footer.createRun().setText(report.chinese() ? " 页 / 共 " : " of ");
    WordFields.simple(footer, "NUMPAGES", "1");
    footer.createRun().setText(report.chinese() ? " 页" : "");
  }

  private void add(Block block) {
    switch (block) {
      case Block.Cover cover -> cover(cover);
      case Block.Contents contents -> contents(contents);
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> text(styled(style(paragraph.tone())), paragraph.text());
      case Block.Items items -> items.items().forEach(this::item);
      case Block.Table table -> {
        WordTable.addTo(document, table);
        note(table.note());
      }
      case Block.Chart chart -> {
        WordChart.addTo(document, chart, report.chinese());
        note(chart.note());
      }
      case Block.PageBreak _ -> document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }
  }

  private void cover(Block.Cover cover) {
    text(styled("CoverNote"), cover.above());
    text(styled("Title"), cover.title());
    List<List<Cell>> rows =
        cover.facts().stream()
            .map(pair -> List.of(Cell.strong(pair.label()), Cell.of(pair.value())))
            .toList();
    WordTable.addTo(document, new Block.Table(List.of("", ""), List.of(3, 7), rows, ""));
    text(styled("CoverStatus"), cover.status());
    document.createParagraph().createRun().addBreak(BreakType.PAGE);
  }

  private void contents(Block.Contents contents) {
    text(styled("ContentsTitle"), contents.title());
    WordFields.contents(document, report.contents());
    document.createParagraph().createRun().addBreak(BreakType.PAGE);
  }

  private void heading(Block.Heading heading) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + heading.level());
    boolean listed = heading.level() <= 2;
    if (listed) {
      WordFields.bookmarkStart(paragraph, headings);
    }
    text(paragraph.createRun(), heading.text());
    if (listed) {
      WordFields.bookmarkEnd(paragraph, headings++);
    }
  }

  private void item(Block.Item item) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("ListItem");
    int level = Math.min(item.level(), 8);
    paragraph.setIndentationLeft(360 * (level + 1));
    paragraph.setIndentationHanging(240);
    text(paragraph.createRun(), (level % 2 == 0 ? "• " : "– ") + item.text());
  }

  private void note(String note) {
    if (!note.isEmpty()) {
      text(styled("Note"), note);
    }
  }

  private XWPFRun styled(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph.createRun();
  }

  private static String style(Block.Tone tone) {
    return switch (tone) {
      case NORMAL -> "Normal";
      case NOTE -> "Note";
      case STRONG -> "StrongText";
      case QUOTE -> "QuoteText";
      case CODE -> "CodeText";
    };
  }

  /// Sets a text; line feeds become line breaks.
  static void text(XWPFRun run, String text) {
    List<String> lines = PrintableText.of(text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i), i);
    }
  }
}
