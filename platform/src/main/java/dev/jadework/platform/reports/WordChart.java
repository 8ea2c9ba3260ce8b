package dev.jadework.platform.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/// A native bar chart in a Word document; its numbers can be edited in Word.
final class WordChart {
  static final List<String> COLOURS = List.of("2F6F9F", "C58B2A", "5B8C5A");
  static final List<String> MARKED = List.of("B9D3E6", "EBD6AE", "C7DBC6");
  private static final int WIDTH_CM = 16;
  private static final double HEIGHT_CM = 7.5;

  private WordChart() {}

  static void addTo(XWPFDocument document, Block.Chart chart, boolean chinese) {
    if (chart.categories().isEmpty()) {
      return;
    }
    try {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      XWPFRun run = paragraph.createRun();
      XWPFChart word =
          document.createChart(
              run,
              Units.EMU_PER_CENTIMETER * WIDTH_CM,
              (int) (Units.EMU_PER_CENTIMETER * height(chart)));
      draw(word, chart);
      fonts(word, chinese);
      run.getCTR()
          .getDrawingArray(0)
          .getInlineArray(0)
          .getDocPr()
          .setDescr(PrintableText.of(chart.title() + ". " + chart.note()));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a chart part cannot be created in a new document", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double height(Block.Chart chart) {
    return chart.horizontal() ? Math.max(4, 1.8 + 0.65 * chart.categories().size()) : HEIGHT_CM;
  }

  private static void draw(XWPFChart word, Block.Chart chart) {
    word.setTitleText(PrintableText.of(chart.title()));
    word.setTitleOverlay(false);
    if (chart.series().size() > 1) {
      word.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    XDDFCategoryAxis names =
        word.createCategoryAxis(chart.horizontal() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values =
        word.createValueAxis(chart.horizontal() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setMinimum(0);
    values.setNumberFormat("0");
    values.getOrAddMajorGridProperties().setLineProperties(grid());
    if (chart.horizontal()) {
      // The largest first, as in the table.
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
    int last = chart.categories().size();
    XDDFDataSource<String> categories =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().stream().map(PrintableText::of).toArray(String[]::new),
            word.formatRange(new CellRangeAddress(1, last, 0, 0)),
            0);
    XDDFBarChartData data = (XDDFBarChartData) word.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(chart.horizontal() ? BarDirection.BAR : BarDirection.COL);
    data.setGapWidth(60);
    data.setVaryColors(false);
    for (int s = 0; s < chart.series().size(); s++) {
      Block.Series series = chart.series().get(s);
      XDDFNumericalDataSource<Long> numbers =
          XDDFDataSourcesFactory.fromArray(
              series.values().toArray(Long[]::new),
              word.formatRange(new CellRangeAddress(1, last, s + 1, s + 1)),
              s + 1);
      XDDFChartData.Series drawn = data.addSeries(categories, numbers);
      String name = PrintableText.of(series.name());
      drawn.setTitle(name, word.setSheetTitle(name, s + 1));
      drawn.setFillProperties(fill(COLOURS.get(s % COLOURS.size())));
      for (int mark : chart.marked()) {
        drawn.getDataPoint(mark).setFillProperties(fill(MARKED.get(s % MARKED.size())));
      }
    }
    word.plot(data);
  }

  private static org.apache.poi.xddf.usermodel.XDDFLineProperties grid() {
    return new org.apache.poi.xddf.usermodel.XDDFLineProperties(
        new XDDFSolidFillProperties(XDDFColor.from(PresetColor.GAINSBORO)));
  }

  private static XDDFFillProperties fill(String rgb) {
    return new XDDFSolidFillProperties(XDDFColor.from(java.util.HexFormat.of().parseHex(rgb)));
  }

  /// POI's title says it is English and names no East Asian font; both are put right for all texts.
  private static void fonts(XWPFChart word, boolean chinese) {
    CTTextBody all = word.getCTChartSpace().addNewTxPr();
    all.addNewBodyPr();
    characters(all.addNewP().addNewPPr().addNewDefRPr(), 900, chinese);
    CTTextCharacterProperties title =
        word.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0).getRPr();
    characters(title, 1100, chinese);
  }

  private static void characters(CTTextCharacterProperties properties, int size, boolean chinese) {
    properties.setLang(chinese ? "zh-CN" : "en-GB");
    properties.setSz(size);
    (properties.getLatin() == null ? properties.addNewLatin() : properties.getLatin())
        .setTypeface("Arial");
    (properties.getEa() == null ? properties.addNewEa() : properties.getEa()).setTypeface("黑体");
  }
}
